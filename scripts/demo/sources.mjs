/** Whether the built portal is that of the sources: the demo builds only when they have changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const built = ['app', 'components', 'lib', 'public', 'services', 'texts'];
const builtFiles = [
  ...['next.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
  'scripts/build.mjs',
];
const STAMP = '.next/standalone/built-from.txt';

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  const files = [...built.filter(existsSync).flatMap((folder) => [...filesIn(folder)]), ...builtFiles];
  for (const file of files) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** True when the standalone folder was built from exactly these sources. */
export function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/** Notes what the standalone folder was built from. `sources` is what `noteSources` read before the build. */
export function markBuilt(sources) {
  writeFileSync(STAMP, sources);
}

export const noteSources = fingerprint;
