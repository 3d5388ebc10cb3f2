/** Retries a statement when the database asks for it, or the connection is lost. */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';

const attempts = 4;
/** Milliseconds, as the next two. */
const firstWait = 20;
const longestWait = 320;
const budget = 6_000;

// https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization failure, deadlock, connection classes.
const retriedCodes = /^(40001|40P01|08\w{3}|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;
// node-postgres gives these no code. The last two hide the loss where a transaction is rolled back after it. The first is
// `pool.ts`': the next connection may lead to the primary.
const lostConnection =
  /^(the database is a standby|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

function* causesOf(error: unknown) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause as Error & { code?: unknown };
}

/** True for an error after which the same work may succeed if it is done again. */
export function isTransient(error: unknown): boolean {
  return [...causesOf(error)].some(
    ({ code, message }) => (typeof code === 'string' && retriedCodes.test(code)) || lostConnection.test(message),
  );
}

/** True where the server gave up a statement or a transaction for the sake of another: nothing of it was done. */
function isGivenUp(error: unknown): boolean {
  return [...causesOf(error)].some(({ code }) => code === '40001' || code === '40P01');
}

/** The unique index or constraint that refused a row; undefined for every other error. */
export function violatedUniqueConstraint(error: unknown): string | undefined {
  const violation = [...causesOf(error)].find(({ code }) => code === '23505') as { constraint?: string } | undefined;
  return violation?.constraint;
}

/** True where the server refused to write: a standby, or a server that was demoted. */
export function isReadOnly(error: unknown): boolean {
  return [...causesOf(error)].some(({ code }) => code === '25006');
}

/**
 * Runs the work up to four times; once six seconds have passed, not again, since a citizen waits for it. The work must
 * have an idempotency key: after a lost connection nobody knows whether it was done.
 */
export async function withRetry<Value>(work: () => Promise<Value>): Promise<Value> {
  return again(work, isTransient, attempts);
}

/**
 * Runs the work until the server does not give it up for another's sake any more; once six seconds have passed, not again.
 * It needs no key: what was given up was not done.
 */
export async function untilDone<Value>(work: () => Promise<Value>): Promise<Value> {
  return again(work, isGivenUp, Number.POSITIVE_INFINITY);
}

async function again<Value>(work: () => Promise<Value>, passes: (error: unknown) => boolean, most: number) {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const isOver = attempt >= most || performance.now() - began > budget;
      if (isOver || !passes(error)) throw error;
      await wait(Math.min(longestWait, firstWait * 2 ** attempt) * (0.5 + Math.random()));
    }
  }
}
