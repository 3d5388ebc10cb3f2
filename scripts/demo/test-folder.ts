/** The data folder of the journeys: emptied at each start. They read the portal's environment from it. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../data-folder';
import type { Environment } from '../local-environment';
import { PlainFault } from '../plain-fault';
import { writeWhole } from '../write-whole';

const marker = 'made-for-tests';

/** Empties the folder. Throws a PlainFault for a folder that was not made here. */
export function emptyTestFolder(dataDir: string): void {
  makeDataFolder(dataDir);
  const found = readdirSync(dataDir);
  if (found.length > 0 && !found.includes(marker)) {
    throw new PlainFault(`${dataDir} is not a folder of test data: choose an empty one with DATA_DIR.`);
  }
  for (const name of found) if (name !== marker) rmSync(join(dataDir, name), { recursive: true });
  writeFileSync(join(dataDir, marker), '');
}

/** Writes the environment for the tests: they use the same database with the same keys. */
export function noteForTests(dataDir: string, known: Environment): void {
  writeWhole(join(dataDir, 'environment.json'), JSON.stringify(known));
}
