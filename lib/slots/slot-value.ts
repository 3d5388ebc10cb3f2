/** A time as the value of a radio button: start (ISO 8601, UTC), `@`, schedule. */
import { z } from 'zod';
import type { ChosenSlot } from './slots';

/** The value of a slot. */
export function slotValue(slot: { scheduleId: string; startAt: Date | string }): string {
  const startAt = typeof slot.startAt === 'string' ? new Date(slot.startAt) : slot.startAt;
  return `${startAt.toISOString()}@${slot.scheduleId}`;
}

/** The schema that reads the value back. `missing` is the error for anything else. */
export function slotValueSchema(missing: string) {
  return (
    z
      .templateLiteral([z.iso.datetime(), '@', z.guid()], { error: missing })
      .transform((value): ChosenSlot => {
        const [startAt = '', scheduleId = ''] = value.split('@');
        return { scheduleId, startAt: new Date(startAt).toISOString() };
      })
      // Only this century: PostgreSQL refuses some other years, such as 0000.
      .refine(({ startAt }) => /^20\d\d-/.test(startAt), { error: missing })
  );
}
