/** Logs one line of JSON per event to standard output. Never log anything about a citizen: number, name, address, text. */
import 'server-only';
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { env } from '@/lib/env/env';
import { count } from '@/lib/metrics/counters';

let logger: pino.Logger | undefined;

function line(level: 'info' | 'warn' | 'error', fields: Record<string, unknown>, message: string) {
  logger ??= pino({ level: env().LOG_LEVEL, base: { service: 'portal' } });
  logger[level](fields, message);
}

export const log = {
  info: (fields: Record<string, unknown>, message: string) => line('info', fields, message),
  warn: (fields: Record<string, unknown>, message: string) => line('warn', fields, message),
  error: (fields: Record<string, unknown>, message: string) => line('error', fields, message),
};

/**
 * Logs a fault with its chain of causes; returns the reference that the citizen can read aloud. Only names, first lines
 * of messages and stacks are logged, so no values of queries or requests.
 */
export function logFault(error: unknown, where: string): string {
  const reference = `${randomBytes(2).toString('hex')}-${randomBytes(2).toString('hex')}`.toUpperCase();
  const causes: unknown[] = [];
  for (let cause: unknown = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    // drizzle puts the query's parameters on the lines after the first.
    causes.push({
      name: cause.name,
      message: cause.message.split('\n')[0]?.slice(0, 200),
      stack: cause.stack?.split('\n').slice(-6),
    });
  }
  log.error({ reference, where, causes }, 'fault');
  count('portal_faults_total', { where });
  return reference;
}
