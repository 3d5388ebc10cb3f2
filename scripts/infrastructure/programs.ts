/** The programs that stand around a portal in production. The journeys run through the real ones, where they are. */
import { findProgram } from '../installed-program';
import { installPackages, mayInstall } from '../linux/apt';

/** Each name is that of the program and of its package. */
export const programs = ['nginx', 'pgbouncer', 'openssl'] as const;
export type Program = (typeof programs)[number];

/** Those of them that the machine lacks. */
export const missingPrograms = (wanted: readonly Program[] = programs) => wanted.filter((name) => !findProgram(name));

/** The path of one. Throws where it is missing. */
export function requireProgram(name: Program): string {
  const found = findProgram(name);
  if (!found) throw new Error(`${name} was not found: install it, or put it on the PATH`);
  return found;
}

/** Installs what is missing, where this account may. Answers a sentence on what is missing still; undefined: nothing. */
export function installMissing(): string | undefined {
  const before = missingPrograms();
  if (before.length === 0) return undefined;
  const why = mayInstall() ? installPackages(before) : 'only root installs packages';
  const after = missingPrograms();
  return after.length > 0 ? `not found and not installed (${why}): ${after.join(', ')}` : undefined;
}
