/** What races left behind: of each time who has it, and whatever must never be. */
import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import type { ChosenSlot } from '@/lib/slots/slots';
import { testNow } from '@/scripts/testing/slots';
import type { Person } from './act';
import { subjectOfPair } from './acting';

const at = sql`${testNow.toISOString()}::timestamptz`;
const isHeld = sql`slot.status = 'held' and slot.held_until > ${at}`;

type Row = { start_at: string; status: string; who: string | null; offered: boolean; longer: boolean };

/** `first has 1, second holds 2 longer`, `first is offered 1`, numbered as in `times`; `nothing` where every time is open. */
export type Left = (people: Record<string, Person>, times: ChosenSlot[]) => string;

/** Reads what is left of all tries in one schedule. */
export async function readLeft(scheduleId: string): Promise<Left> {
  const { rows } = await database().execute<Row>(sql`
    select slot.start_at, slot.status, coalesce(appointment.citizen_id, wish.citizen_id, slot.held_by) as who,
      slot.status = 'held' and wish.id is not null as offered, coalesce(hold.is_extended, false) as longer
    from slot
    left join appointment on appointment.schedule_id = slot.schedule_id and appointment.start_at = slot.start_at
      and appointment.status = 'booked'
    left join earlier_wish as wish on wish.id = slot.held_by
    left join hold on slot.status = 'held' and hold.citizen_id = slot.held_by
    where slot.schedule_id = ${scheduleId}::uuid and (slot.status in ('busy', 'blocked') or (${isHeld}))`);
  const byTime = new Map(rows.map((row) => [new Date(row.start_at).toISOString(), row]));
  return (people, times) => {
    const knownAs = (id: string | null) => Object.keys(people).find((name) => people[name]?.id === id);
    const nameOf = (id: string | null) => {
      const subject = subjectOfPair.get(id ?? '');
      return subject ? `who acts for ${knownAs(subject) ?? 'nobody'}` : (knownAs(id) ?? 'nobody');
    };
    const said = times.flatMap(({ startAt }, nth) => {
      const row = byTime.get(startAt);
      if (!row) return [];
      if (row.status === 'blocked') return `${nth + 1} is blocked`;
      if (row.offered) return `${nameOf(row.who)} is offered ${nth + 1}`;
      return `${nameOf(row.who)} ${row.status === 'busy' ? 'has' : 'holds'} ${nth + 1}${row.longer ? ' longer' : ''}`;
    });
    return said.join(', ') || 'nothing';
  };
}

const never: Record<string, SQL> = {
  'a time that is booked twice': sql`
    select 1 from appointment where status = 'booked' group by schedule_id, start_at having count(*) > 1`,
  'somebody who holds two times': sql`
    select 1 from slot where ${isHeld} group by held_by having count(*) > 1`,
  'a held time that its holder does not know of': sql`
    select 1 from slot left join hold on hold.citizen_id = slot.held_by and hold.schedule_id = slot.schedule_id
      and hold.start_at = slot.start_at where ${isHeld} and hold.citizen_id is null
      and not exists (select 1 from earlier_wish as wish where wish.id = slot.held_by
        and wish.offered_start_at = slot.start_at and wish.offered_until = slot.held_until)`,
  'a busy time without an appointment': sql`
    select 1 from slot where status = 'busy' and not exists (select 1 from appointment
      where appointment.schedule_id = slot.schedule_id and appointment.start_at = slot.start_at and appointment.status = 'booked')`,
  'an appointment whose time is not busy': sql`
    select 1 from appointment where status = 'booked' and not exists (select 1 from slot
      where slot.schedule_id = appointment.schedule_id and slot.start_at = appointment.start_at and slot.status = 'busy')`,
};

/** What must never be and is, in the whole database. Each try has its own people and times: what one broke is still there. */
export async function brokenRules(): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, query] of Object.entries(never))
    if ((await database().execute(query)).rows.length > 0) broken.push(rule);
  return broken;
}
