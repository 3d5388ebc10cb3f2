/** A time as the form's radio says it: start (ISO 8601, UTC), `@`, schedule. `form-schema.ts` reads it back. */
export function slotValue(slot: { scheduleId: string; startAt: Date | string }): string {
  return `${new Date(slot.startAt).toISOString()}@${slot.scheduleId}`;
}
