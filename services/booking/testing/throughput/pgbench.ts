/** Has pgbench book: a fixed script, without any portal. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Calendar } from './order';

const script = fileURLToPath(new URL('fewest-statements.sql', import.meta.url));

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
