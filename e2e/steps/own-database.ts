/** A migrated database on a PostgreSQL of a test's own, and a portal on it: what breaks there, no other test meets. */
import '../environment';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type APIRequestContext, request } from '@playwright/test';
import { migrate } from '@/lib/database/migrate';
import { asPortal, makePortalAccount } from '@/scripts/demo/portal-account';
import { portalTypescript } from '@/scripts/demo/programs';
import { startOwnPostgres } from '@/scripts/testing/own-postgres';
import { migrationChains } from '@/services/services.server';
import { startStack } from './stack';

/** Milliseconds. No answer may take longer, whatever the database does: a safety limit, not a measurement. */
const longestAnswer = 25_000;

/** The long form of the tests runs. */
export const isLong = Boolean(process.env.TEST_ALL);

/** Runs a script of the source on a database; answers what it prints. */
export async function runOn(database: string, script: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: database, DATABASE_DIRECT_URL: database };
  const child = spawn(process.execPath, [...portalTypescript, script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return Buffer.concat(printed).toString();
}

export type PortalOnOwnDatabase = Awaited<ReturnType<typeof startPortalOnOwnDatabase>>;

/** Starts both. `prepare` gets the owner's address once the tables are there. */
export async function startPortalOnOwnDatabase(prepare?: (ownerUrl: string) => Promise<void>) {
  const postgres = await startOwnPostgres();
  await makePortalAccount(postgres.url());
  await migrate(postgres.url(), migrationChains);
  const [stack] = await Promise.all([startStack({ database: asPortal(postgres.url()) }), prepare?.(postgres.url())]);
  return {
    ...stack,
    postgres,
    /** Ends every connection of the portal to the database, whatever it is doing. */
    endConnections: () =>
      postgres.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_web'"),
    async stop() {
      postgres.thaw();
      await stack.stop();
      await postgres.remove();
    },
  };
}

/** A browser over plain HTTP that waits for no answer longer than is allowed. */
export const plainBrowser = (): Promise<APIRequestContext> => request.newContext({ timeout: longestAnswer });
