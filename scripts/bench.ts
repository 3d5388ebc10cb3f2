/**
 * `npm run bench`: what the portal costs, and how far from its floor it is; prints a table in Markdown, with the load of
 * the machine, for docs/scale.md. `-- --quick` takes about six minutes, `-- bookings search` runs these parts alone,
 * `--seed 7` chooses. Each part has a data folder of its own. Needs Linux, for the CPU time in /proc.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchOptions, Row } from './bench/part';
import { parts } from './bench/parts';
import { PlainFault, runCommand } from './plain-fault';

function parse(args: string[]): BenchOptions & { names: string[] } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new PlainFault(`There is no part "${unknown}": ${Object.keys(parts).join(', ')}.`);
  return {
    quick: values.quick,
    seed: Number(values.seed),
    names: positionals.length > 0 ? positionals : Object.keys(parts),
  };
}

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

function print(rows: Row[]): void {
  for (const { what, figure, aim = '' } of rows) console.log(`| ${what} | ${figure} | ${aim} |`);
}

/** Runs a part in a process of its own: its environment and its connections are nobody else's. */
async function run(name: string, options: BenchOptions): Promise<Row[]> {
  const child = fork('scripts/bench/run-part.ts', [name, JSON.stringify(options)]);
  let rows: Row[] = [];
  child.on('message', (message) => {
    rows = message as Row[];
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new PlainFault(`The part "${name}" ended with ${code}.`);
  return rows;
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const { names, ...options } = parse(process.argv.slice(2));
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores, ${gigabytes} GB`,
  );
  console.log('\n| what | figure | aim |\n|---|---|---|');
  for (const name of names) {
    const before = load();
    print(await run(name, options));
    print([{ what: `_load of the machine before and after ${name}_`, figure: `${before} → ${load()}` }]);
  }
});
