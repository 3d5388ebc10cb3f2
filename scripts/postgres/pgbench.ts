/** Finds pgbench, which comes with PostgreSQL. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isProgram } from '../installed-program';
import { PlainFault } from '../plain-fault';

/** Debian keeps the programs of each version in a folder of its own. */
const debian = '/usr/lib/postgresql';

function placesOnDebian(): string[] {
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(debian, version, 'bin', 'pgbench'));
}

/** The path of pgbench: `PGBENCH`, else an installed one. Throws a PlainFault where there is none. */
export function requirePgbench(): string {
  const named = process.env.PGBENCH;
  if (named && !isProgram(named)) throw new PlainFault(`PGBENCH is ${named}, which is no program that runs.`);
  const found = named || findProgram('pgbench') || placesOnDebian().find(isProgram);
  if (found) return found;
  throw new PlainFault('pgbench was not found: install it (Debian: postgresql-contrib), or name it with PGBENCH.');
}
