/** The idempotency key of a form that does something at once: `components/form/act-key.tsx` makes it. */
import { randomUUID } from 'node:crypto';
import { parseId } from '@/lib/database/row-id';
import { stableId } from '@/lib/database/stable-id';

/** How often the page has asked what became of what it sent. */
export function timesAsked(form: FormData): number {
  const asked = form.get('asked');
  return typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
}

/**
 * The key; a new one where the form has none. Each time that it was asked what became of it, the key was used up
 * (`lib/acts/settle.ts`), and the page goes on with the next.
 */
export function actKeyOf(form: FormData): string {
  const key = parseId(form.get('key')) ?? randomUUID();
  const asked = timesAsked(form);
  return asked > 0 ? stableId('asked', key, String(asked)) : key;
}
