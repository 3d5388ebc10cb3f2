import { randomUUID } from 'node:crypto';
import { parseId } from '@/lib/database/row-id';

/** The idempotency key that a form carries (`components/form/act-key.tsx`); a new one where it has none. */
export function actKeyOf(form: FormData): string {
  return parseId(form.get('key')) ?? randomUUID();
}
