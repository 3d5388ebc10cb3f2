/** What the bench of bookings stands on: a PostgreSQL with a data folder of its own, its rows, and processes that book. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startLeash } from '@/scripts/demo/leash';
import { portalFor } from '@/scripts/demo/login-methods';
import { asPortal, makePortalAccount } from '@/scripts/demo/portal-account';
import { portalTypescript } from '@/scripts/demo/programs';
import { localEnvironment, localSecrets } from '@/scripts/local-environment';
import { type Postgres, startPostgres } from '@/scripts/postgres/postgres';
import type { RoundOrder, RoundResult, SealOrder, SealResult, WorldOrder } from './worker';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Nobody logs in here: a portal does not start without these. */
const nowhere = { origin: 'http://localhost:1', wellKnownUrl: 'http://localhost:1/.well-known/openid-configuration' };

function environmentOf(dataDir: string, databaseUrl: string) {
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  const { variables: login } = portalFor('idporten', {
    url: 'http://localhost:1',
    idPorten: nowhere,
    signicat: nowhere,
    key,
  });
  const own = localEnvironment({ dataDir, databaseUrl, port: 1, login, sealed: true });
  return { ...own, NODE_ENV: 'production', DATABASE_URL: asPortal(databaseUrl) };
}

async function ask<Answer>(child: ChildProcess, order: RoundOrder | WorldOrder | SealOrder): Promise<Answer> {
  child.send(order);
  const over = new AbortController();
  const { signal } = over;
  const [answer] = await Promise.race([
    once(child, 'message', { signal }),
    once(child, 'exit', { signal }).then(() => Promise.reject(new Error('the process that books has ended'))),
  ]).finally(() => over.abort());
  return answer as Answer;
}

/** It closes its connections first. */
async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Starts PostgreSQL with fsync. `close` leaves nothing behind. */
export async function openStage() {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  const leash = startLeash();
  const children: ChildProcess[] = [];
  let postgres: Postgres | undefined;
  let owner: Client | undefined;

  async function start(throwaway: boolean): Promise<Postgres> {
    const server = await startPostgres({ dataDir, throwaway, onStart: (pid) => leash.hold(pid, 'SIGINT') });
    postgres = server;
    owner = new Client({ connectionString: server.url() });
    await owner.connect();
    return server;
  }

  async function stop(): Promise<void> {
    await Promise.all(children.splice(0).map(end));
    await owner?.end();
    await postgres?.stop();
  }

  async function close(): Promise<void> {
    await stop();
    leash.end();
    rmSync(dataDir, { recursive: true, force: true });
  }

  const server = await start(false);
  await makePortalAccount(server.url());
  execFileSync(process.execPath, [...portalTypescript, 'scripts/testing/migrate.ts', server.url()]);
  const environment = environmentOf(dataDir, server.url());

  return {
    close,
    /** The portal's address. */
    url: asPortal(server.url()),
    /** The owner's connection. */
    owner: () => owner as Client,
    pid: () => postgres?.pid ?? 0,
    /** The same database without fsync. Its processes that book have ended. */
    async withoutFsync(): Promise<void> {
      await stop();
      await start(true);
    },
    /** A process that books, with this setting, and what else is to be in its environment. */
    startWorker(statements: 'named' | 'unnamed', more: Record<string, string> = {}) {
      const env = { ...environment, ...more, DATABASE_STATEMENTS: statements } as unknown as NodeJS.ProcessEnv;
      const child = fork(worker, { execArgv: portalTypescript, env });
      children.push(child);
      return {
        makeWorld: (order: WorldOrder) => ask<true>(child, order),
        round: (order: RoundOrder) => ask<RoundResult>(child, order),
        /** Seals the audit as its owner, a run every so many milliseconds, until `stop`. */
        seal: (every: number) => ask<SealResult>(child, { sealEvery: every }),
        stop: () => child.send({ stop: true }),
      };
    },
  };
}
