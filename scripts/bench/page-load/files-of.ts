/** The files that a browser loads for a page: scripts, style sheets, the icon, and the fonts whose letters it shows. */
import { load as parse } from 'cheerio';
import type { Loaded } from './fetch-raw';

export type Kind = 'HTML' | 'JavaScript' | 'CSS' | 'fonts' | 'other';

const isIn = (code: number, range: string) => {
  const [, from = '', to = from] = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/i.exec(range.trim()) ?? [];
  return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
};

/** The addresses of the `@font-face` rules of which the text has a letter. */
function fontsFor(text: string, css: string, address: string): string[] {
  const codes = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => {
    const [, source] = /url\(["']?([^"')]+)["']?\)/.exec(rule) ?? [];
    const ranges = (/unicode-range:\s*([^;}]+)/i.exec(rule)?.[1] ?? 'U+0-10FFFF').split(',').map(spelled);
    const isShown = [...codes].some((code) => ranges.some((range) => isIn(code, range)));
    return source && isShown ? [new URL(source, `http://own.invalid${address}`).pathname] : [];
  });
}

/** Minifiers write `U+1E??` and `U+??` for ranges. */
function spelled(range: string): string {
  return range.includes('?')
    ? `${range.trim().replaceAll('?', '0')}-${range.trim().slice(2).replaceAll('?', 'F')}`
    : range;
}

/** Loads them one after the other; answers each kind and address, once. What came stands in `loaded`. */
export async function* filesOf(
  html: string,
  load: (address: string) => Promise<Loaded>,
  loaded: Map<string, Loaded>,
): AsyncGenerator<[Kind, string]> {
  const $ = parse(html);
  const text = $('body').clone().find('script, style').remove().end().text();
  const linked = (selector: string, attribute: string) =>
    $(selector)
      .map((_, one) => $(one).attr(attribute))
      .get();
  const wanted: [Kind, string][] = [
    ...linked('link[rel="stylesheet"]', 'href').map((each): [Kind, string] => ['CSS', each]),
    ...linked('script[src]:not([nomodule])', 'src').map((each): [Kind, string] => ['JavaScript', each]),
    // Those that the page loads once it is seen: lib/http/server/scripts-after-paint.ts.
    ...linked('script[data-scripts]', 'data-scripts')
      .flatMap((each) => each.split(' '))
      .map((each): [Kind, string] => ['JavaScript', each]),
    ...linked('link[rel="preload"][as="font"]', 'href').map((each): [Kind, string] => ['fonts', each]),
    ...linked('link[rel="icon"]', 'href').map((each): [Kind, string] => ['other', each]),
  ];
  for (const [kind, address] of wanted) {
    if (loaded.has(address)) continue;
    const file = await load(address);
    loaded.set(address, file);
    if (kind === 'CSS')
      wanted.push(...fontsFor(text, file.text, address).map((each): [Kind, string] => ['fonts', each]));
    yield [kind, address];
  }
}
