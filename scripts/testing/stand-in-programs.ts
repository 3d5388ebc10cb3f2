/**
 * The stand-ins as one file each, for a run of tests, which starts them dozens of times: from their sources each start compiles
 * some 150 files, which takes longer than all else that it does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const names = [
  'idporten',
  'signicat',
  'login-proxy',
  'try-it-out',
  'maskinporten',
  'altinn',
  'krr',
  'mailbox',
] as const;
const standIns = fileURLToPath(new URL('../../stand-ins', import.meta.url));

/** Whoever reads files beside its own source still finds them. */
const besideTheSource: Plugin = {
  name: 'beside-the-source',
  setup({ onLoad }) {
    onLoad({ filter: /\/stand-ins\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

/** Makes `NAME.mjs` of each in the folder, and answers the variable that says so to all who start one. */
export async function makeStandInPrograms(folder: string): Promise<{ STAND_IN_PROGRAMS: string }> {
  await build({
    entryPoints: names.map((name) => ({ in: join(standIns, name, 'src/main.ts'), out: name })),
    ...{ outdir: folder, outExtension: { '.js': '.mjs' }, logLevel: 'warning' },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    plugins: [besideTheSource],
    // Some packages call `require`.
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  });
  return { STAND_IN_PROGRAMS: folder };
}
