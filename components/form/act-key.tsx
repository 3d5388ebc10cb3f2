import { randomUUID } from 'node:crypto';

/** For a form that does something at once: the idempotency key of this page. Sent again from the same page, it is done once. */
export function ActKey() {
  return <input type="hidden" name="key" value={randomUUID()} />;
}
