/** The figure "200 citizens after 20 slots", every one at the same moment: `npx jest lib/booking/rush --verbose`. */
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { addSlots } from '@/services/booking/testing/world';
import { addGp, addPatients } from '@/services/practices/testing/world';
import { bookAppointment } from './booking';
import { saveAnswers, startDraft } from './drafts';

useTestDatabase();

const citizens = 200;
const times = 20;

async function rush() {
  const gp = await addGp();
  const people = await addPatients(citizens, gp);
  const slots = await addSlots(
    gp,
    Array.from({ length: times }, (_, index) => inMinutes(60 + 20 * index)),
  );
  const confirmations: (() => ReturnType<typeof bookAppointment>)[] = [];
  for (const [index, { citizen }] of people.entries()) {
    const slot = slots[index % times];
    if (!slot) throw new Error('no slot');
    const draftId = await startDraft(citizen, { serviceType: 'office' }, testNow);
    await saveAnswers(citizen, draftId, { slot, reason: 'Kontroll' }, testNow);
    confirmations.push(() => bookAppointment(citizen, draftId, slot, testNow));
  }
  return Promise.allSettled(confirmations.map((confirm) => confirm()));
}

test('200 citizens after 20 times at once: 20 booked, none twice, 180 told that it is taken, no fault', async () => {
  const answers = await rush();
  const refusals = answers.flatMap((answer) =>
    answer.status === 'fulfilled' && !answer.value.ok ? [answer.value.refusal] : [],
  );
  const { rows } = await database().execute<{ booked: number; times: number; citizens: number; audited: number }>(sql`
    SELECT count(*)::int AS booked, count(DISTINCT (schedule_id, start_at))::int AS times,
      count(DISTINCT citizen_id)::int AS citizens,
      (SELECT count(*)::int FROM audit_event WHERE action = 'appointment.book') AS audited
    FROM appointment WHERE status = 'booked'`);
  expect({
    ...rows[0],
    taken: refusals.filter((refusal) => refusal === 'slotTaken').length,
    faults: answers.filter((answer) => answer.status === 'rejected').length,
  }).toEqual({ booked: times, times, citizens: times, audited: times, taken: citizens - times, faults: 0 });
}, 60_000);
