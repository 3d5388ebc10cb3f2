/** Acts of who waits for an earlier time, and of the worker that offers one. Each try offers its own time to its own people alone. */
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { inPieces } from '@/lib/database/pieces';
import type { ChosenSlot } from '@/lib/slots/slots';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { declineEarlier } from '@/services/booking/earlier';
import { offerOpen } from '@/services/booking/offering-store';
import type { Act } from './act';

type On = Parameters<Act>[0];
type Own = { id: string; slot: ChosenSlot };

/** Begins to wait. Every time of the schedule but one is known to be open. */
async function wait({ who, aim }: On, own: Own, askedAt: Date): Promise<void> {
  await database().execute(sql`
    insert into earlier_wish (id, citizen_id, service_type, schedule_id, appointment_id, before_at, weekdays, parts, notice,
      asked_at, until, known)
    select gen_random_uuid(), ${who.id}::uuid, 'office', ${aim.scheduleId}::uuid, ${own.id}::uuid, ${own.slot.startAt},
      '{1,2,3,4,5,6,7}', '{morning,afternoon}', 'hours', ${askedAt.toISOString()}, ${own.slot.startAt},
      array(select start_at from slot where schedule_id = ${aim.scheduleId}::uuid and start_at <> ${aim.startAt})
    on conflict do nothing`);
}

async function isOffered({ who, aim }: On): Promise<boolean> {
  const { rows } = await database().execute(sql`
    select 1 from earlier_wish where citizen_id = ${who.id}::uuid and offered_start_at = ${aim.startAt}`);
  return rows.length > 0;
}

/** The acts; `appointmentOf`: what the person has, at a time of their own that is later. */
export function earlierActs({ appointmentOf, move }: { appointmentOf: (on: On) => Promise<Own>; move: Act }) {
  /** The worker looks, while this person waits: `nothing` where the time was offered to nobody or to another. */
  const offer: Act = async (on) => {
    const own = await appointmentOf(on);
    return async () => {
      await wait(on, own, testNow);
      await offerOpen(inPieces, { at: testNow, until: inMinutes(120) });
      return (await isOffered(on)) ? 'done' : 'nothing';
    };
  };
  /** The same, and says nothing of what came of it: of two looks the later may be over before the first has offered. */
  const look: Act = async (on) => {
    const act = await offer(on);
    return () => act().then(() => 'done');
  };
  const offered = (on: On, at: Date) =>
    on.made('offer', async () => {
      await wait(on, await appointmentOf(on), at);
      // The look of another try may have the row just then.
      for (let looks = 0; looks < 50 && !(await isOffered(on)); looks++)
        await offerOpen(inPieces, { at, until: new Date(+at + 120 * 60_000) });
    });
  /** Takes the time that is offered. */
  const accept: Act = async (on) => {
    await offered(on, inMinutes(-10));
    return move(on);
  };
  /** The same ten minutes after it was held. */
  const acceptLate: Act = async (on) => {
    await offered(on, inMinutes(-130));
    return move(on);
  };
  const decline: Act = async (on) => {
    await offered(on, inMinutes(-10));
    const answer = { kind: 'office', startAt: new Date(on.aim.startAt) } as const;
    return async () => ((await declineEarlier(on.who.citizen, answer, testNow)) ? 'done' : 'nothing');
  };
  return { offer, look, accept, acceptLate, decline };
}
