/** The folder that a demo or a test run keeps its database and its secrets in. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, PlainFault } from './plain-fault';

/** Not `recursive: true`: where no folder can be made, as under /proc, that call never returns. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Makes the data folder if it is missing. Throws a PlainFault if that is not possible. */
export function makeDataFolder(dataDir: string): void {
  try {
    makeWithParents(dataDir);
  } catch (error) {
    throw unusable(dataDir, codeOf(error));
  }
}

/** The fault of a data folder that cannot be used. */
export const unusable = (dataDir: string, why: string | undefined) =>
  new PlainFault(`The data folder ${dataDir} cannot be used (${why}): choose another with DATA_DIR.`);
