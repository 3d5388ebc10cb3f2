/** Writes a file whole or not at all, also where the process is ended meanwhile or the disk is full. */
import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from './plain-fault';

type Options = {
  /** A file that is there already stays as it is. */
  keepsFirst?: boolean;
};

/** False where there is a file already. Some file systems know no links: there the last of two at once wins. */
function placeNew(unfinished: string, file: string): boolean {
  try {
    linkSync(unfinished, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(file)) return false;
    renameSync(unfinished, file);
    return true;
  }
}

/** Writes a file that only this account reads. False where there was one already and it stays. Throws as `node:fs` does. */
export function writeWhole(file: string, content: string, { keepsFirst = false }: Options = {}): boolean {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, content, { mode: 0o600 });
    if (keepsFirst) return placeNew(unfinished, file);
    renameSync(unfinished, file);
    return true;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
