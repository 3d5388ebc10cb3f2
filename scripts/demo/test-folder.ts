/** The data folder of the journeys: emptied at each start, and where they read what the portal was told. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../data-folder';
import type { Environment } from '../local-environment';
import { PlainFault } from '../plain-fault';

const marker = 'made-for-tests';

/** Throws for a folder that was not made here: nothing else is ever deleted. */
export function emptyTestFolder(dataDir: string): void {
  makeDataFolder(dataDir);
  const found = readdirSync(dataDir);
  if (found.length > 0 && !found.includes(marker)) {
    throw new PlainFault(`${dataDir} is not a folder of test data: choose an empty one with DATA_DIR.`);
  }
  for (const name of found) if (name !== marker) rmSync(join(dataDir, name), { recursive: true });
  writeFileSync(join(dataDir, marker), '');
}

/** The tests reach the same database, with the same keys; which portal logs in which way is by its port. */
export function noteForTests(dataDir: string, known: Environment): void {
  writeFileSync(join(dataDir, 'environment.json'), JSON.stringify(known), { mode: 0o600 });
}
