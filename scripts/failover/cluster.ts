/** Three servers of PostgreSQL under Patroni, three of etcd, and HAProxy before them: all on this machine's loopback. */
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Children, hasEnded } from '../demo/children';
import { PlainFault } from '../plain-fault';
import { accountFor } from '../postgres/unprivileged';
import { etcdArguments, haproxyConfiguration, patroniConfiguration } from './configuration';
import type { Layout, Server } from './layout';
import type { ClusterOptions } from './options';
import { signalPostgres } from './processes-of';
import { findPrograms } from './programs';
import { startRelays } from './relays';

/** One of Patroni's members, as any of them tells. */
type Member = { name: string; role: string; state: string; timeline?: number };

const START_SECONDS = 180;

export type Cluster = Awaited<ReturnType<typeof startCluster>>;

/** Asks until the answer is there. Throws a PlainFault after `seconds`, and one of `ask` at once. */
export async function until<Value>(what: string, ask: () => Promise<Value | undefined>, seconds = START_SECONDS) {
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await wait(250)) {
    const answer = await ask().catch((error) => {
      if (error instanceof PlainFault) throw error;
      return undefined;
    });
    if (answer !== undefined) return answer;
  }
  throw new PlainFault(`${what}: not within ${seconds} seconds.`);
}

/** The members of the cluster, as one of the servers that answer sees them. */
async function membersOf(servers: Server[]): Promise<Member[]> {
  const asked = servers.map(async ({ outside }) => {
    const answer = await fetch(`http://127.0.0.1:${outside.rest}/cluster`, { signal: AbortSignal.timeout(2_000) });
    return ((await answer.json()) as { members: Member[] }).members;
  });
  return Promise.any(asked);
}

const isWell = (members: Member[], count: number) =>
  members.length === count &&
  members.every(({ state }) => /^(running|streaming)$/.test(state)) &&
  new Set(members.map(({ timeline }) => timeline)).size === 1 &&
  members.some(({ role }) => role === 'leader') &&
  members.some(({ role }) => role === 'sync_standby');

/** The accounts and the folder of each server. */
function makeFolders({ folder, servers }: Layout) {
  const account = accountFor(folder, folder);
  const { uid, gid } = account;
  for (const path of [folder, ...servers.map(({ home }) => home)]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (uid !== undefined) chownSync(path, uid, gid ?? uid);
  }
  return account;
}

/** Starts all of it. Resolves when the leader writes, and a standby follows synchronously. Throws a PlainFault. */
export async function startCluster(layout: Layout, options: ClusterOptions, children: Children) {
  const programs = findPrograms();
  const account = makeFolders(layout);
  const { folder, servers } = layout;
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: folder };
  const start = (name: string, program: string, args: string[]) =>
    children.start(name, args, { program, account, env, output: openSync(join(folder, `${name}.log`), 'a') });
  const write = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content, { mode: 0o644 });
    return file;
  };
  const relays = await startRelays(
    layout.relays,
    servers.map(({ pidFile }) => pidFile),
  );
  const etcds = servers.map((server) => start(`etcd-${server.name}`, programs.etcd, etcdArguments(layout, server)));
  await until('etcd', async () => {
    if (etcds.some(hasEnded)) throw new PlainFault(`etcd ended: the logs in ${folder} say why.`);
    return (await etcdVersion(layout)) === 'not_decided' ? undefined : true;
  });
  const patronis = new Map<string, ChildProcess>();
  const startPatroni = (server: Server) => {
    const file = write(`${server.name}.yml`, patroniConfiguration(server, programs, options));
    patronis.set(server.name, start(`patroni-${server.name}`, programs.patroni, [file]));
  };
  for (const server of servers) startPatroni(server);
  const haproxy = start('haproxy', programs.haproxy, ['-db', '-f', write('haproxy.cfg', haproxyConfiguration(layout))]);

  const patroniOf = ({ name }: Server) => patronis.get(name) as ChildProcess;
  /** Resolves when all three are in their places. */
  const becomesWell = async () => {
    const well = async () => (isWell(await membersOf(servers), servers.length) ? true : undefined);
    await until(`The three servers under Patroni (its logs are in ${folder})`, well);
  };
  await becomesWell();
  if (hasEnded(haproxy)) throw new PlainFault(`HAProxy ended: ${folder}/haproxy.log says why.`);
  const ownerUrl = `postgresql://portal@127.0.0.1:${layout.primary}/portal`;
  await until('A database through HAProxy', () => makeDatabase(ownerUrl));
  const leaderOf = async (asked: Server[]) => {
    const name = (await membersOf(asked)).find(({ role }) => role === 'leader')?.name;
    return servers.find((server) => server.name === name);
  };
  return {
    ...{ programs, relays, becomesWell, patroniOf, startPatroni, ownerUrl },
    standbyUrl: `postgresql://portal@127.0.0.1:${layout.standbys}/portal`,
    /** The server that leads; and as all but one of them see it, which may know nothing of the others. */
    leader: () => until('A leader', () => leaderOf(servers)),
    leaderWithout: (lost: Server) => leaderOf(servers.filter((server) => server !== lost)),
    /** Ends what may be left after the processes that were started here. */
    async stop() {
      for (const server of servers) signalPostgres(server, 'SIGKILL');
      await relays.stop();
    },
  };
}

/** What all of etcd speak; `not_decided` while they have no leader, which Patroni does not understand. */
async function etcdVersion({ servers: [server] }: Layout): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${server?.etcd}/version`, { signal: AbortSignal.timeout(2_000) });
  return ((await answer.json()) as { etcdcluster: string }).etcdcluster;
}

async function makeDatabase(ownerUrl: string): Promise<true> {
  const client = new pg.Client({ connectionString: ownerUrl.replace(/portal$/, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('create database portal').catch((error: { code?: string }) => {
      if (error.code !== '42P04') throw error;
    });
    return true;
  } finally {
    await client.end();
  }
}
