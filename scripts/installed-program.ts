/** Finds programs that the machine has, on Linux and macOS. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Beside the PATH: servers are often kept where only root's has them, and Homebrew's folders are on few. */
const folders = ['/usr/sbin', '/usr/local/bin', '/usr/local/sbin', '/opt/homebrew/bin', '/opt/homebrew/sbin'];

/** True for a file that this account may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every path where a program of one of these names may be, the most usual first. */
export function placesOf(names: string[]): string[] {
  const all = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
  return all.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The path of an installed program, or undefined. */
export const findProgram = (...names: string[]) => placesOf(names).find(isProgram);
