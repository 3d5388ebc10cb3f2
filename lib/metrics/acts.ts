/** Counts what citizens do with a service: every action that calls a use case wraps it. */
import 'server-only';
import type { Result } from '@/lib/result';
import { count } from './counters';

/**
 * Runs a use case and counts how it ended. Answers what it answers, throws what it throws. `service` and `act` are words
 * of the code, such as the service's folder and its verb.
 */
export async function counted<Value, Refusal extends string>(
  service: string,
  act: string,
  run: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const note = (outcome: string, reason = '') => count('portal_acts_total', { service, act, outcome, reason });
  try {
    const result = await run();
    if (result.ok) note('done');
    else note('refused', result.refusal);
    return result;
  } catch (error) {
    note('fault');
    throw error;
  }
}
