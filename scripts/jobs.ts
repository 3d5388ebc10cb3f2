/**
 * `node jobs.mjs migrate | daily | worker | dead-letters | reencrypt | seal-audit | verify-audit | make-key`, and the commands of
 * the services: the jobs as a command, where there are no npm scripts. Ends with 0, or with 1 where something failed. The last line on standard output says what was done; those before it are the log's.
 */
import { now } from '@/lib/calendar/clock';
import { closeDatabase } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { env } from '@/lib/env/env';
import { configuredChannel } from '@/lib/notifications/channels/configured';
import { giveUpDead, listDead, reviveDead } from '@/lib/notifications/outbox-store';
import { work } from '@/lib/notifications/worker';
import {
  commands,
  dailyJobs,
  encryptedFields,
  frequentJobs,
  migrationChains,
  tellers,
} from '@/services/services.server';
import { failedJobs, reportAsJson, runDailyJobs } from '../lib/jobs/daily';
import { frequently } from '../lib/jobs/frequent';
import { makeKey } from '../lib/jobs/make-key';
import { reencrypt, valuesLeft } from '../lib/jobs/reencrypt';

async function reencryptAll(): Promise<string> {
  const report = await reencrypt(encryptedFields);
  const counts = JSON.stringify(report);
  const left = valuesLeft(report);
  if (left > 0) throw new Error(`reencrypt: ${left} left, keep the old keys and run it again: ${counts}`);
  return `reencrypt: nothing is left under an older key: ${counts}`;
}

async function daily(): Promise<string> {
  const report = await runDailyJobs(dailyJobs);
  for (const { name, why, reference } of failedJobs(report)) {
    console.error(`daily: ${name} failed: ${why}, reference ${reference}`);
    process.exitCode = 1;
  }
  return `daily: ${JSON.stringify(reportAsJson(report))}`;
}

/** Sends until SIGTERM or SIGINT; what is on its way then is finished. */
async function worker(): Promise<string> {
  const channel = configuredChannel();
  if (!channel) throw new Error('worker: no channel is configured, so there is nothing to send: docs/deploy.md');
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop.abort());
  return `worker: ${JSON.stringify(await work({ channel, tellers }, stop.signal, frequently(frequentJobs)))}`;
}

const endings: Record<string, () => Promise<string>> = {
  '--again': async () => `${await reviveDead(now())} wait to be sent again`,
  '--give-up': async () => `${await giveUpDead()} are given up, and count no longer`,
};

/** What could not be sent, by its kind and why; with `--again` what can still be worth it is sent once more. */
async function deadLetters(option = ''): Promise<string> {
  const end = endings[option];
  if (option && !end) throw new Error(`dead-letters: ${option} is none of ${Object.keys(endings).join(', ')}`);
  const dead = await listDead();
  const lines = dead.map(({ count, service, what, why }) => `${count} ${service} ${what}: ${why}`);
  const count = dead.reduce((sum, one) => sum + one.count, 0);
  return [...lines, `dead-letters: ${end ? await end() : count || 'none'}`].join('\n');
}

const jobs: Record<string, (...args: string[]) => Promise<string>> = {
  migrate: async () => {
    await migrate(env().DATABASE_DIRECT_URL, migrationChains);
    return 'migrate: the database is up to date';
  },
  daily,
  worker,
  'dead-letters': deadLetters,
  reencrypt: reencryptAll,
  'make-key': async (kind) => makeKey(kind),
  ...Object.fromEntries(commands.map(({ name, run }) => [name, (...args: string[]) => run(args)])),
};

async function main(name = '', ...args: string[]): Promise<void> {
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (!job) throw new Error(`Name one job: ${Object.keys(jobs).join(', ')}.`);
  console.log(await job(...args));
}

main(...process.argv.slice(2))
  .catch((error: Error) => {
    // The message of a failed query ends with its parameters, which may be a citizen's: they are left out.
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
      console.error(cause.message.split('\nparams:')[0]);
    }
    process.exitCode = 1;
  })
  .finally(closeDatabase);
