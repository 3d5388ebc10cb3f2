/** What the worker does by day, for journeys that run at any hour. */

import { sql } from 'drizzle-orm';
import { mintActing } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import { waitForEarlier } from '@/services/booking/earlier';
import { forgetTaken, freeInVain, offerOpen } from '@/services/booking/offering-store';
import type { AppointmentKind } from '@/services/booking/schema';
import type { TestCitizen } from '@/services/test-service';

/** Offers what has come free, for two hours. */
export async function offerNow(): Promise<void> {
  const at = new Date();
  await freeInVain(inPieces, at);
  await forgetTaken(inPieces, at);
  await offerOpen(inPieces, { at, until: new Date(+at + 2 * 60 * 60_000) });
}

/** The citizen waits for any time of a kind, before the appointment. */
export async function waitFor(
  { id }: TestCitizen,
  { kind = 'office', appointmentId = null }: { kind?: AppointmentKind; appointmentId?: string | null } = {},
): Promise<void> {
  const wanted = { weekdays: [1, 2, 3, 4, 5], parts: ['morning', 'afternoon'], notice: 'day' } as const;
  const waits = await waitForEarlier(mintActing<'high'>(id), { kind, appointmentId, locale: 'nb', ...wanted });
  if (!waits.ok) throw new Error(waits.refusal);
}

/** The time that the citizen is offered is held no longer. */
export async function lapseOffer({ id }: TestCitizen): Promise<void> {
  const ended = sql`now() - interval '1 minute'`;
  await database().execute(sql`update slot set held_until = ${ended} from earlier_wish as wish
    where wish.citizen_id = ${id}::uuid and slot.held_by = wish.id`);
  await database().execute(sql`update earlier_wish set offered_until = ${ended}
    where citizen_id = ${id}::uuid and offered_until is not null`);
}
