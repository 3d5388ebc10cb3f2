/** The steps of a booking, as citizens of the soak take them: each posts the form that the page gave. */
import { formOf, type Page } from '@/scripts/plain-browser/forms';
import { GivenUp } from '@/scripts/soak/given-up';
import type { SoakVisit } from '@/services/test-service';
import type { Ledger } from './ledger';

const go = { go: 'next' };

/** The name of the step that a page is; its last path segment. */
export const stepOf = ({ url }: Page): string => url.pathname.split('/').at(-1) ?? '';

/** The draft of a step's page; undefined on any other page. */
export const draftOf = ({ url }: Page): string | undefined =>
  /\/appointments\/new\/([0-9a-f-]{36})\//.exec(url.pathname)?.[1];

/** The appointment that an address shows; undefined for any other address. */
export const appointmentAt = ({ pathname }: URL): string | undefined =>
  /\/appointments\/([0-9a-f-]{36})$/.exec(pathname)?.[1];

/** Throws if the page is another step: then the journey cannot go on. */
export function requireStep(page: Page, ...steps: string[]): void {
  if (!steps.includes(stepOf(page)) || draftOf(page) === undefined)
    throw new Error(`${steps.join(' or ')} was expected, and ${page.url.pathname}${page.url.search} came`);
}

const valuesOf = ({ $ }: Page, selector: string): string[] =>
  $(selector)
    .toArray()
    .map((element) => $(element).attr('value') ?? '');

/** Chooses a kind. Another tab may have booked it meanwhile: then another one. */
export async function chooseKind(visit: SoakVisit, first: Page): Promise<{ page: Page; kind: string }> {
  let page = visit.random.chance(0.15) ? await visit.changeLanguage(first) : first;
  for (let attempt = 0; attempt < 4; attempt++) {
    requireStep(page, 'kind');
    const kind = visit.random.pickOrNone(valuesOf(page, 'input[name="type"]'));
    if (!kind) throw new GivenUp('no kind was left to choose');
    page = await visit.send(formOf(page, 'input[name="type"]'), { ...go, type: kind });
    if (stepOf(page) === 'time') return { page, kind };
  }
  throw new GivenUp('booked in the other tab');
}

/** Chooses a time: the first free one by its button, or one of the week's. Answers the step after it. */
export async function chooseTime(visit: SoakVisit, first: Page): Promise<Page> {
  let page = visit.random.chance(0.1) ? await visit.changeLanguage(first) : first;
  for (let attempt = 0; attempt < 6; attempt++) {
    requireStep(page, 'time');
    const button = valuesOf(page, 'button[name="first"]')[0];
    const slot = visit.random.pickOrNone(valuesOf(page, 'input[name="slot"]'));
    if (!button && !slot) throw new GivenUp('no time was free');
    const answer: Record<string, string> =
      button && (!slot || visit.random.chance(0.5)) ? { first: button } : { ...go, slot: slot ?? '' };
    page = await visit.send(formOf(page, '[name="first"], [name="slot"]'), answer);
    if (stepOf(page) !== 'time') return page;
  }
  throw new GivenUp('every time was taken by somebody else');
}

let written = 0;

/** Writes a reason and presses the button. Answers what was written, and the page that came. */
export async function writeReason(
  visit: SoakVisit,
  ledger: Ledger,
  page: Page,
  button: Record<string, string> = go,
): Promise<{ page: Page; reason: string }> {
  requireStep(page, 'reason');
  const draft = draftOf(page) ?? '';
  const reason = `Vondt i kneet, ${++written}. gang\nÆ & <ø> "å" ${'smerte '.repeat(Math.round(visit.random.between(0, 40)))}.`;
  ledger.writing(draft, reason);
  const next = await visit.send(formOf(page, 'textarea[name="reason"]'), { ...button, reason });
  ledger.written(draft, reason);
  return { page: next, reason };
}
