/** The fields by which a step's form says how it is sent, and what its page had seen. */
import 'server-only';
import type { Posted } from './newest';
import { readSeen } from './seen';

/** Whoever pressed one of these is on the way elsewhere, or has pressed nothing: the form is kept as it is. */
const waysOff = ['lang', 'to', 'back', 'logout', 'swap', 'rest'];

/** Reads them. Anything can be posted: an invalid value counts as missing. */
export function readPosted(form: FormData): Posted {
  const swap = form.get('swap');
  return {
    seen: readSeen(form.get('seen')),
    how: waysOff.some((name) => form.has(name)) ? 'rest' : 'press',
    shown: form.getAll('shown-other').filter((mark) => typeof mark === 'string'),
    swap: typeof swap === 'string' ? swap : null,
  };
}
