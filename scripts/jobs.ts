/**
 * `node jobs.mjs migrate | daily | reencrypt | seal-audit | verify-audit | make-key`, and the commands of the services: the jobs
 * as a command, where there are no npm scripts. Ends with 0, or with 1 where something failed. The last line on standard output says what was done; those before it are the log's.
 */
import { closeDatabase } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { env } from '@/lib/env/env';
import { commands, dailyJobs, encryptedFields, migrationChains } from '@/services/services.server';
import { failedJobs, reportAsJson, runDailyJobs } from '../lib/jobs/daily';
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

const jobs: Record<string, (...args: string[]) => Promise<string>> = {
  migrate: async () => {
    await migrate(env().DATABASE_DIRECT_URL, migrationChains);
    return 'migrate: the database is up to date';
  },
  daily,
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
