/**
 * `npm run measure:components`: what each component of Aksel costs in the script of the pages that use it, with and
 * without it, in bytes (gzip -9). Bundled by esbuild with the texts that the portal leaves out; React is on each page
 * already. Turbopack's own script differs by some per cent: what a whole page weighs says `e2e/weight.spec.ts`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const used = 'components/form/in-every-form.ts';

/** Not used, or used until 043: what they would add. */
const candidates = {
  Button: ['Button'],
  InfoCard: ['InfoCard', 'InfoCardContent', 'InfoCardHeader', 'InfoCardMessage', 'InfoCardTitle'],
  Tag: ['Tag'],
  Typography: ['ErrorMessage'],
  ErrorSummary: ['ErrorSummary', 'ErrorSummaryItem'],
  LocalAlert: ['LocalAlert'],
  Textarea: ['Textarea'],
  TextField: ['TextField'],
  Search: ['Search'],
  Dialog: ['Dialog'],
  Modal: ['Modal'],
};

const aksel = (path: string, names: string[]) => `export { ${names.join(', ')} } from '@navikt/ds-react/${path}';`;

/** As `resolveAlias` in next.config.mjs. */
const withoutTexts: Plugin = {
  name: 'without-texts',
  setup: (one) => {
    one.onResolve({ filter: /i18n\/locales\/nb\.js$/ }, () => ({ path: resolve('components/design/no-texts.ts') }));
  },
};

/** As `optimizePackageImports`: of Aksel's files only those that are used. */
const onlyUsed: Plugin = {
  name: 'only-used',
  setup: (one) => {
    one.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, importer, resolveDir }) =>
      importer.includes('@navikt') ? { path: resolve(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};

async function sizeOf(lines: string[], plugins: Plugin[] = [withoutTexts]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: resolve('components'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    external: ['react', 'react-dom', 'react/*', 'next/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': resolve('.') },
    plugins: [...plugins, onlyUsed],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

const inUse = readFileSync(used, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('export'));
const nameOf = (line: string) => /\{ (.*) \}/.exec(line)?.[1] ?? line;
const all = await sizeOf(inUse);

const rows: Record<string, { 'in use': string; 'with the others': number; alone: number }> = {};
for (const line of inUse) {
  const others = inUse.filter((other) => other !== line);
  rows[nameOf(line)] = {
    'in use': 'yes',
    'with the others': all - (await sizeOf(others)),
    alone: await sizeOf([line]),
  };
}
for (const [path, names] of Object.entries(candidates)) {
  const line = aksel(path, names);
  rows[names[0] ?? path] = {
    'in use': 'no',
    'with the others': (await sizeOf([...inUse, line])) - all,
    alone: await sizeOf([line]),
  };
}
console.log(
  `The script of a form (${used}): ${all} bytes, ${await sizeOf(inUse, [])} with the package's Norwegian texts.`,
);
console.table(rows);
