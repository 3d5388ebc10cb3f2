/**
 * `npx tsx scripts/sami/list-sami-texts.ts` writes every Northern Sami text beside the Norwegian one into
 * `docs/sami-review.md`, after its heading "Every text".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '@/scripts/testing/catalogue';
import { people } from '../../services/test-people';
import { texts } from '../../stand-ins/idporten/src/texts/texts';
import { texts as kitTexts } from '../../stand-ins/kit/src/texts/texts';

const [nb, se] = [catalogue('nb'), catalogue('se')];
const page = 'docs/sami-review.md';
const heading = '## Every text';

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

const parts = [
  ...Object.entries(nb as unknown as Texts).map(([name, texts]) =>
    table(name, rows({ [name]: texts }, { [name]: (se as unknown as Texts)[name] ?? {} }, '')),
  ),
  table('The stand-in for ID-porten', rows(pagesOf('nb'), pagesOf('se'), '')),
  table(
    'Test people',
    people.map(({ id, situation }) => row(id, situation.nb, situation.se)),
  ),
];

const [head] = readFileSync(page, 'utf8').split(heading);
writeFileSync(page, `${head}${heading}\n\n${parts.join('\n').trimEnd()}\n`);
