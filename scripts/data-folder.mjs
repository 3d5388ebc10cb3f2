import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainFault } from './plain-fault.mjs';

/** Not `recursive: true`: where nothing can be made, as under /proc, that never comes back. */
function makeWithParents(folder) {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Makes the data folder where it is missing. One clear sentence when that is not possible. */
export function makeDataFolder(dataDir) {
  try {
    makeWithParents(dataDir);
  } catch (error) {
    throw unusable(dataDir, error.code);
  }
}

export const unusable = (dataDir, why) =>
  new PlainFault(`The data folder ${dataDir} cannot be used (${why}): choose another with DATA_DIR.`);
