/** Compares the built portal with its sources: the demo builds only if they have changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const builtFolders = ['app', 'components', 'lib', 'public', 'services'];
const builtFiles = [
  ...['next.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
  ...['scripts/build.ts', 'scripts/compress.ts', 'scripts/jobs.ts', 'scripts/server.ts'],
];
const STAMP = '.next/standalone/built-from.txt';

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (!/\.test\.tsx?$|\/(?:testing|e2e)\//.test(path)) yield path;
  }
}

/** A hash of everything that goes into the build. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  const files = [
    ...builtFolders.filter((folder) => existsSync(folder)).flatMap((folder) => [...filesIn(folder)]),
    ...builtFiles,
  ];
  for (const file of files) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** True when the standalone folder was built from exactly these sources. */
export function isBuilt(): boolean {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/** Notes which sources the standalone folder was built from: their fingerprint from before the build. */
export function markBuilt(sources: string): void {
  writeFileSync(STAMP, sources);
}
