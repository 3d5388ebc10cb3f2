/** Retries a statement when the database asks for it, or the connection is lost. */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';

const attempts = 4;
const firstWait = 20;

// https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization failure, deadlock, connection classes.
const retriedCodes = /^(40001|40P01|08\w{3}|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;
// node-postgres gives these two no code.
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect)/;

function* causesOf(error: unknown) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause as Error & { code?: unknown };
}

/** True for an error after which the same work may succeed if it is done again. */
export function isTransient(error: unknown): boolean {
  return [...causesOf(error)].some(
    ({ code, message }) => (typeof code === 'string' && retriedCodes.test(code)) || lostConnection.test(message),
  );
}

/** The unique index or constraint that refused a row; undefined for every other error. */
export function violatedUniqueConstraint(error: unknown): string | undefined {
  const violation = [...causesOf(error)].find(({ code }) => code === '23505') as { constraint?: string } | undefined;
  return violation?.constraint;
}

/**
 * Runs the work up to four times. It must have an idempotency key: after a lost connection nobody knows whether it was
 * done.
 */
export async function withRetry<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      await wait(firstWait * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
