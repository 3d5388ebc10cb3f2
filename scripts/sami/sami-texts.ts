/** Every Northern Sami text beside the Norwegian one, as tables in Markdown. Used by `list-sami-texts.ts` and its test. */
import { lastResortTexts } from '@/app/frame/last-resort-texts';
import { catalogue } from '@/scripts/testing/catalogue';
import { people } from '../../services/test-people';
import { texts } from '../../stand-ins/idporten/src/texts/texts';
import { texts as kitTexts } from '../../stand-ins/kit/src/texts/texts';

const [nb, se] = [catalogue('nb'), catalogue('se')];
/** The page, and the heading that the tables stand under. */
export const page = 'docs/sami-review.md';
export const heading = '## Every text';

type Texts = { [key: string]: string | Texts };

function rows(norwegian: Texts, sami: Texts, path: string): string[] {
  return Object.entries(norwegian).flatMap(([key, text]) => {
    const own = sami[key];
    const place = path ? `${path}.${key}` : key;
    if (typeof text === 'string' && typeof own === 'string') return [row(place, text, own)];
    return typeof text === 'object' && typeof own === 'object' ? rows(text, own, place) : [];
  });
}

const escaped = (text: string) => text.trim().replaceAll('\u00ad', '').replaceAll('<', '&lt;').replaceAll('|', '\\|');
const row = (...cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`;

function table(title: string, lines: string[]): string {
  return [`### ${title}`, '', '| key | nb | se |', '|---|---|---|', ...lines, ''].join('\n');
}

function pagesOf(locale: 'nb' | 'se'): Texts {
  const { level: _level, onTheWay, ...rest } = texts[locale];
  return { ...kitTexts[locale], ...rest, onTheWay: onTheWay.join('…') };
}

function lastResortOf(locale: 'nb' | 'se'): Texts {
  const { urgent, line, ...rest } = lastResortTexts[locale];
  return { ...rest, line: line.join(' … '), urgent: urgent.join(' … ') };
}

/** Every text, as the page lists it. */
export const tables = [
  ...Object.entries(nb as unknown as Texts).map(([name, texts]) =>
    table(name, rows({ [name]: texts }, { [name]: (se as unknown as Texts)[name] ?? {} }, '')),
  ),
  table('The last resort', rows(lastResortOf('nb'), lastResortOf('se'), '')),
  table('The stand-in for ID-porten', rows(pagesOf('nb'), pagesOf('se'), '')),
  table(
    'Test people',
    people.map(({ id, situation }) => row(id, situation.nb, situation.se)),
  ),
]
  .join('\n')
  .trimEnd();
