/** `node jobs.mjs migrate | daily`: the jobs as a command, where there are no npm scripts. Ends with 0 or 1. */
import { closeDatabase } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { env } from '@/lib/env';
import { runDailyJob } from './daily';

const jobs: Record<string, () => Promise<string>> = {
  migrate: async () => {
    await migrate(env().DATABASE_DIRECT_URL);
    return 'the database is up to date';
  },
  daily: async () => JSON.stringify(await runDailyJob()),
};

async function main(name: string | undefined): Promise<void> {
  const job = jobs[name ?? ''];
  if (!job) throw new Error(`Name one job: ${Object.keys(jobs).join(' or ')}.`);
  console.log(`${name}: ${await job()}`);
}

main(process.argv[2])
  .catch((error: Error) => {
    // The message of a failed query repeats its parameters: the first line of each cause is enough.
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) console.error(cause.message);
    process.exitCode = 1;
  })
  .finally(closeDatabase);
