/** `pgbench`, which comes with PostgreSQL: measures a fixed script without any portal. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findProgram, isProgram } from '../../installed-program';
import { PlainFault } from '../../plain-fault';
import type { Calendar } from './order';

const script = fileURLToPath(new URL('fewest-statements.sql', import.meta.url));

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

export type PgbenchOptions = Calendar & { url: string; count: number; connections: number };

/** Books for the first `count` citizens, as many at once as there are connections; answers bookings a second. */
export async function runPgbench(program: string, options: PgbenchOptions): Promise<number> {
  const { url, count, connections, base, schedules } = options;
  const given = Object.entries({ n: -1, base, schedules, connections }).map(
    ([name, value]) => `--define=${name}=${value}`,
  );
  const each = [
    `--client=${connections}`,
    `--transactions=${count / connections}`,
    '--protocol=prepared',
    '--no-vacuum',
  ];
  const { stdout } = await promisify(execFile)(program, [...each, ...given, `--file=${script}`, url]);
  const [, rate] = /^tps = ([\d.]+)/m.exec(stdout) ?? [];
  if (!rate) throw new Error(`pgbench told no rate:\n${stdout}`);
  return Number(rate);
}
