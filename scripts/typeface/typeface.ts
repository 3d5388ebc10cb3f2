/** Our cut of the typeface: the ranges of `app/fonts.ts` from the files of the package, under a name of its own. */
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** Each file of ours, and the file of the package that has its letters. */
const sources = { basic: 'latin', sami: 'latin-ext', names: 'latin-ext', vietnamese: 'vietnamese' } as const;

export type FontName = keyof typeof sources;
export const fontNames = Object.keys(sources) as FontName[];

export const fileOf = (name: FontName) => `app/styles/typeface/${name}.woff2`;

/** What browsers apply unasked, and the figures of equal width that our tables ask for. The package's types do not know it yet. */
const manner = {
  keepFeatures: ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig', 'tnum'],
};

/** The characters of a file, from its `unicode-range` in `app/fonts.ts`. */
export function lettersOf(name: FontName): string {
  const face = readFileSync('app/fonts.ts', 'utf8')
    .split('localFont(')
    .find((each) => each.includes(`/${name}.woff2`));
  const [, ranges = ''] = /prop: 'unicode-range',\s*value:\s*'([^']+)'/.exec(face ?? '') ?? [];
  const codes = ranges.split(', ').flatMap((range) => {
    const [from = Number.NaN, to = from] = range
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
  });
  return String.fromCodePoint(...codes);
}

/**
 * The licence keeps the name "Source" for the typeface as its makers cut it: ours is called "Portal Sans 3". Names of the
 * same length, so that no offset moves; the notice of copyright stays. https://openfontlicense.org/ofl-reserved-font-names
 */
function renamed(trueType: Buffer): Buffer {
  const entry = Array.from({ length: trueType.readUInt16BE(4) }, (_, nth) => 12 + 16 * nth).find(
    (at) => trueType.toString('latin1', at, at + 4) === 'name',
  );
  if (entry === undefined) throw new Error('The font has no table of names.');
  const start = trueType.readUInt32BE(entry + 8);
  const table = trueType.subarray(start, start + trueType.readUInt32BE(entry + 12));
  for (const name of ['Source Sans', 'SourceSans']) {
    const [old, ours] = [name, name.replace('Source', 'Portal')].map((text) => Buffer.from(text, 'utf16le').swap16());
    for (let at = table.indexOf(old as Buffer); at >= 0; at = table.indexOf(old as Buffer))
      (ours as Buffer).copy(table, at);
  }
  return trueType;
}

/** Makes a file of ours; the same bytes each time. */
export async function cut(name: FontName): Promise<Buffer> {
  const source = `node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-${sources[name]}-wght-normal.woff2`;
  const letters = lettersOf(name);
  const trueType = await subsetFont(readFileSync(source), letters, { targetFormat: 'truetype', ...manner });
  // Once more, for the sums that stand in a font.
  return subsetFont(renamed(trueType), letters, { targetFormat: 'woff2', ...manner });
}
