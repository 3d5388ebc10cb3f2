/** What a citizen does in a browser without JavaScript: fills in the form, logs in at ID-porten, reads, logs out. */
import { type Answer, PlainBrowser, unescaped } from 'stand-in-kit/testing/browser';
import type { Stack } from './stack';

export interface Person {
  pid: string;
  eid: 'BankID' | 'MinID';
}

const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** The form of a page that holds a button with this id, as a browser would send it with these values. */
export function formOf({ text, address }: Answer, button: string, values: Record<string, string> = {}) {
  const form = [...text.matchAll(/<form.*?<\/form>/gs)]
    .map(([found]) => found)
    .find((f) => f.includes(`id="${button}"`));
  if (!form) throw new Error(`${address} has no ${button}:\n${text}`);
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<(input|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isChosen = attribute(tag, 'type') !== 'radio' || / checked/.test(tag);
    if (name && isChosen) fields.set(name, attribute(tag, 'value') ?? '');
  }
  for (const [name, value] of Object.entries(values)) {
    if (!fields.has(name)) throw new Error(`The form has no ${name}.`);
    fields.set(name, value);
  }
  const [start = ''] = /<form[^>]*>/.exec(form) ?? [];
  const action = new URL(attribute(start, 'action') ?? '', address).href;
  return { action, isPost: / method="post"/.test(start), fields };
}

/** Follows all that leads on by itself; at ID-porten's page the person logs in, or gives up where there is none. */
export async function travel({ idporten }: Stack, browser: PlainBrowser, start: Answer, person?: Person) {
  let answer = start;
  for (let step = 0; step < 25; step++) {
    // Frames of another site send no cookies.
    await new PlainBrowser().withFrames(answer);
    const address = answer.next;
    if (!address) return answer;
    answer = await browser.ask(address);
    if (!address.startsWith(`${idporten}/interaction/`)) continue;
    answer = person
      ? await browser.post(address, { ...person })
      : await browser.ask(`${address}/cancel`, { method: 'POST' });
  }
  throw new Error(`This has no end: ${answer.address}`);
}

/** Fills in the front page's form and goes where it leads. */
export async function logIn(stack: Stack, browser: PlainBrowser, wish: Record<string, string>, person?: Person) {
  const { action, fields } = formOf(await browser.open(`${stack.service}/`), 'log-in', wish);
  return travel(stack, browser, await browser.ask(`${action}?${fields}`), person);
}

/** Presses the page's button and goes where it leads. */
export async function logOut(stack: Stack, browser: PlainBrowser, page: Answer) {
  const { action, isPost, fields } = formOf(page, 'log-out');
  const answer = isPost
    ? await browser.ask(action, { method: 'POST', body: fields })
    : await browser.ask(`${action}?${fields}`);
  return travel(stack, browser, answer);
}

/** The page's title, and what a page of a failed login says. */
export function said({ text }: Answer) {
  const inside = (pattern: RegExp) => unescaped(pattern.exec(text)?.[1] ?? '');
  return { heading: inside(/<h1>([^<]*)/), error: inside(/<p class="error">([^<]*)/) };
}

/** The text of an element with this id. */
export function textOf({ text }: Answer, id: string): string {
  return unescaped(new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(text)?.[1] ?? '');
}

/** The claims listed with a meaning, and those that are unknown. */
export function claimsOf({ text }: Answer) {
  const rows = [
    ...text
      .replaceAll('<wbr>', '')
      .matchAll(/<dt><code>([^<]+)<\/code><\/dt>\s*<dd class="value">(.*?)<\/dd><dd>(.*?)<\/dd>/gs),
  ];
  const isUnknown = (meaning: string | undefined) => meaning?.includes('class="unknown"');
  return {
    known: rows.filter(([, , , meaning]) => !isUnknown(meaning)).map(([, name]) => name),
    unknown: rows.filter(([, , , meaning]) => isUnknown(meaning)).map(([, name]) => name),
  };
}
