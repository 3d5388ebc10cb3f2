/** A citizen's `sub`: the same at each login, and it says nothing about the citizen. */
import { createHmac } from 'node:crypto';

const numbers = new Map<string, string>();
let secret = '';

/** Set once, at the start: the same secret gives the same subjects after a restart. */
export function keepSubjectsWith(key: string) {
  secret = key;
}

export function subjectOf(nin: string): string {
  const subject = createHmac('sha256', secret).update(nin).digest('base64');
  numbers.set(subject, nin);
  return subject;
}

/** The number of somebody who has logged in since the start. */
export function numberOf(subject: string | undefined): string | undefined {
  return subject === undefined ? undefined : numbers.get(subject);
}
