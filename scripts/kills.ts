/**
 * `npm run kills`: thousands of acts by many citizens at two replicas of the built portal, while the replicas, PostgreSQL
 * and the connections are killed again and again. An act whose answer is lost is repeated until its citizen is told what
 * became of it. Compares what was told with the database, and prints a table. Ends with 1 where something was lost, doubled
 * or not explained. Options: --acts 10000 --kills 50 --citizens 200 --at-once 32 --seed 1.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KillsOptions, parseKillsOptions } from './kills/options';
import { runKills } from './kills/run';
import { printTable } from './kills/table';
import { waysToKill } from './kills/ways';
import { runOnStack } from './soak/run-on-stack';
import type { Stack } from './soak/stack';

async function kills(stack: Stack, options: KillsOptions): Promise<boolean> {
  const { environment, url, portals } = stack;
  const found = await runKills(options, {
    ...{ environment, portal: url, replicas: portals.map((replica) => replica.url), ways: waysToKill(stack) },
    settle: () => Promise.all(portals.map((replica) => replica.end('SIGTERM'))),
  });
  const lines = portals.flatMap((replica) => replica.result().lines);
  const passed = printTable({ ...found, lines });
  if (!passed) {
    const file = join(tmpdir(), `portal-kills-${options.seed}.log`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    console.log(`\nThe replicas' logs: ${file}`);
  }
  return passed;
}

await runOnStack(parseKillsOptions, { replicas: 2, durable: true }, kills);
