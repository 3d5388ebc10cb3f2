/**
 * The pool of connections. It bounds what a database that does not answer can cost a citizen, and hands out no connection
 * that may lead to the wrong server or hold somebody else's answer.
 */
import 'server-only';
import { Client, Pool, type PoolClient, type PoolConfig } from 'pg';
import { log } from '@/lib/log/log';
import { within } from '@/lib/within';
import { plainFault } from './connection-fault';
import { untilDone } from './retry';

/** All in milliseconds. docs/deploy.md tells what they add up to. */
export const limits = {
  /** For a free connection, or for a new one to be made. */
  wait: 5_000,
  /** For what one statement, or one transaction, does with its connection. The role's `statement_timeout` is shorter. */
  use: 10_000,
  /** For a sign of life, on a connection of its own. */
  probe: 2_000,
  /** While it is silent, nothing else is sent to it for so long. */
  pause: 2_000,
  /** So seldom, at most, all connections are dropped because the server is read-only. */
  betweenDrops: 5_000,
};

type Limits = typeof limits;

/** The database took the connection and then did not answer: frozen, or the network swallows everything. */
export class DatabaseSilent extends Error {
  override name = 'DatabaseSilent';
  constructor() {
    super('the database does not answer');
  }
}

/** A standby, reached where the primary was expected: a server that was demoted, or an address that has not moved yet. */
export class DatabaseIsStandby extends Error {
  override name = 'DatabaseIsStandby';
  constructor() {
    super('the database is a standby');
  }
}

/** The server says by itself, at the start and when it is promoted, whether it is a standby (PostgreSQL 14 or newer). */
class PortalClient extends Client {
  saysStandby = false;

  constructor(config?: PoolConfig) {
    super(config);
    this.connection.on('parameterStatus', ({ parameterName, parameterValue }: Record<string, string>) => {
      if (parameterName === 'in_hot_standby') this.saysStandby = parameterValue === 'on';
    });
  }
}

const connectTimeout = /^Connection terminated due to connection timeout/;
const ignore = () => undefined;

type Callback = Parameters<Pool['connect']>[0];
/** `mayLag`: a standby will do. */
type Options = { its?: Limits; mayLag?: boolean };

export class PortalPool extends Pool {
  readonly #config: PoolConfig;
  readonly #limits: Limits;
  readonly #mayLag: boolean;
  /** Connections of an earlier generation are not handed out again. */
  #generation = 0;
  readonly #bornIn = new WeakMap<PoolClient, number>();
  readonly #timers = new WeakMap<PoolClient, NodeJS.Timeout>();
  #isSilent = false;
  #refuseUntil = 0;
  #probe: Promise<boolean> | undefined;
  #droppedAt = 0;

  constructor(config: PoolConfig, { its = limits, mayLag = false }: Options = {}) {
    super({ ...config, connectionTimeoutMillis: its.wait, Client: PortalClient });
    this.#config = config;
    this.#limits = its;
    this.#mayLag = mayLag;
    // Without both error handlers a restart of the server kills the Node process: https://node-postgres.com/apis/pool#events
    this.on('error', logLost);
    this.on('connect', (client) => this.#watch(client));
    this.on('acquire', (client) => this.allow(client, its.use));
    this.on('release', (_, client) => this.#stopTimer(client));
  }

  /**
   * A connection that can be trusted. Throws DatabaseSilent at once while the database is known not to answer, and
   * DatabaseIsStandby.
   */
  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | undefined {
    const connection = this.#trusted();
    if (!callback) return connection;
    connection.then(
      (client) => callback(undefined, client, client.release),
      (error) => callback(error, undefined, ignore),
    );
    return undefined;
  }

  // The types of `pg` know nine ways to call it; this takes and gives whatever they say.
  override query = ((...given: [unknown, unknown?, unknown?]) => {
    const ask = () => super.query(...(given as Parameters<Pool['query']>)) as unknown as Promise<unknown>;
    return typeof given.at(-1) === 'function' ? ask() : untilDone(ask);
  }) as Pool['query'];

  #stopTimer(client: PoolClient): void {
    clearTimeout(this.#timers.get(client));
    this.#timers.delete(client);
  }

  /** How long, from now, a connection may be used before it counts as silent and is destroyed. */
  allow(client: PoolClient, milliseconds: number): void {
    clearTimeout(this.#timers.get(client));
    // If this process itself has stood still, the answer lies in the socket and is read before the second look.
    const timer = setTimeout(
      () => setImmediate(() => this.#timers.get(client) === timer && this.#giveUp(client)),
      milliseconds,
    );
    this.#timers.set(client, timer);
  }

  /** Drops every connection when it is next free: a server that was demoted must not be asked again. */
  dropConnections(): void {
    if (Date.now() - this.#droppedAt < this.#limits.betweenDrops) return;
    this.#droppedAt = Date.now();
    this.#generation += 1;
  }

  /**
   * Runs work on a connection of its own, which no other work can be in the way of. Throws DatabaseSilent where that takes
   * longer than `limits.probe`.
   */
  async apart<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = new Client(this.#config);
    client.on('error', ignore);
    const answer = client.connect().then(() => work(client));
    try {
      const value = await within(this.#limits.probe, answer, () => new DatabaseSilent());
      client.end().catch(ignore);
      return value;
    } catch (error) {
      client.connection.stream.destroy();
      throw plainFault(error as Error);
    }
  }

  async #trusted(): Promise<PoolClient> {
    for (;;) {
      if (this.#isSilent) await this.#requireSignOfLife();
      const client = await super.connect().catch((error: Error) => this.#couldNotConnect(error));
      if (this.#bornIn.get(client) === this.#generation) {
        if (await this.#isWanted(client)) return client;
        throw new DatabaseIsStandby();
      }
      client.release(true);
    }
  }

  /**
   * False for a standby, which is given back. What it says may be old: it lacks what was acknowledged since, and after a
   * crash it has what never was. A pooler may tell what its server said once, so the server itself is asked.
   */
  async #isWanted(client: PoolClient & { saysStandby?: boolean }): Promise<boolean> {
    if (this.#mayLag || !client.saysStandby) return true;
    try {
      const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
      if (!rows[0]?.standby) return true;
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.release(true);
    return false;
  }

  #couldNotConnect(error: Error): never {
    if (connectTimeout.test(error.message)) this.#callSilent();
    throw plainFault(error);
  }

  #watch(client: PoolClient): void {
    this.#bornIn.set(client, this.#generation);
    client.on('error', logLost);
    // 25006, read_only_sql_transaction: https://www.postgresql.org/docs/current/errcodes-appendix.html
    client.connection.on('errorMessage', ({ code }: { code?: string }) => code === '25006' && this.dropConnections());
  }

  /** Its statement may still run, and its answer may still come: nobody gets this connection again. */
  #giveUp(client: PoolClient): void {
    this.#callSilent();
    client.connection.stream.destroy(new DatabaseSilent());
  }

  #callSilent(): void {
    this.#isSilent = true;
    this.#generation += 1;
  }

  async #requireSignOfLife(): Promise<void> {
    if (Date.now() < this.#refuseUntil) throw new DatabaseSilent();
    this.#probe ??= this.#ask();
    if (!(await this.#probe)) throw new DatabaseSilent();
  }

  /** True once the server says anything at all: what is wrong with it then, the next statement tells. */
  async #ask(): Promise<boolean> {
    const answered = await this.apart((client) => client.query('select 1')).then(
      () => true,
      (error) => !(error instanceof DatabaseSilent),
    );
    this.#isSilent = !answered;
    if (!answered) this.#refuseUntil = Date.now() + this.#limits.pause;
    this.#probe = undefined;
    return answered;
  }
}

function logLost(error: Error): void {
  log.warn({ fault: error.message }, 'database connection lost');
}
