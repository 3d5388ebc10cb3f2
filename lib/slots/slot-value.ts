/** A time as a form's radio says it: start (ISO 8601, UTC), `@`, schedule. */
import { z } from 'zod';
import type { ChosenSlot } from './slots';

export function slotValue(slot: { scheduleId: string; startAt: Date | string }): string {
  return `${new Date(slot.startAt).toISOString()}@${slot.scheduleId}`;
}

/** Reads the value back. `missing` is the message for whatever is no time. */
export function slotValueSchema(missing: string) {
  return (
    z
      .templateLiteral([z.iso.datetime(), '@', z.guid()], { error: missing })
      .transform((value): ChosenSlot => {
        const [startAt = '', scheduleId = ''] = value.split('@');
        return { scheduleId, startAt: new Date(startAt).toISOString() };
      })
      // PostgreSQL knows years that no calendar does: a time is of this century.
      .refine(({ startAt }) => /^20\d\d-/.test(startAt), { error: missing })
  );
}
