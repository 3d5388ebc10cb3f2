/** Weekly rules of schedules, as the select that a service hands to `lib/slots`. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { InPieces } from '@/lib/database/pieces';

/** A schedule's slots on a weekday (1 is Monday): from `startsAt` to `endsAt`, one every `slotMinutes`. */
export type WeeklyRule = {
  scheduleId: string;
  place: string;
  kind: string;
  weekday: number;
  startsAt: string;
  endsAt: string;
  slotMinutes: number;
};

/** Rules that are written in code, as the select that `generateSlots` takes. */
export function rulesAsSelect(rules: WeeklyRule[]): SQL {
  return sql`
    select "scheduleId" as schedule_id, place, kind, weekday, "startsAt" as starts_at, "endsAt" as ends_at,
           "slotMinutes" as slot_minutes
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
      as rule ("scheduleId" uuid, place text, kind text, weekday int, "startsAt" time, "endsAt" time, "slotMinutes" int)`;
}

/** Statements look at so many schedules at most: a tenth of a second for sixty days of them. */
const SCHEDULES_A_PIECE = 250;

/** So many groups are worked on at once: most of it is the server's work, which has more than one core. */
const GROUPS_AT_ONCE = 2;

/** Every schedule that has rules, in groups small enough for a statement. */
async function scheduleGroups(inPieces: InPieces, rules: SQL): Promise<string[][]> {
  const { rows } = await inPieces((connection) =>
    connection.execute<{ id: string }>(sql`select distinct schedule_id as id from (${rules}) as rule order by id`),
  );
  const ids = rows.map(({ id }) => id);
  const groups = Math.ceil(ids.length / SCHEDULES_A_PIECE);
  return Array.from({ length: groups }, (_, at) => ids.slice(at * SCHEDULES_A_PIECE, (at + 1) * SCHEDULES_A_PIECE));
}

/**
 * Does the work for every group of schedules, with the rules of these alone, and adds up what it answers. Throws the first
 * fault once no work is under way any more.
 */
export async function sumOfGroups(
  inPieces: InPieces,
  rules: SQL,
  work: (rules: SQL) => Promise<number>,
): Promise<number> {
  const groups = (await scheduleGroups(inPieces, rules)).values();
  const worker = async () => {
    let sum = 0;
    for (const group of groups) sum += await work(rulesOf(group, rules));
    return sum;
  };
  const sums = await Promise.allSettled(Array.from({ length: GROUPS_AT_ONCE }, worker));
  const fault = sums.find((one) => one.status === 'rejected');
  if (fault) throw fault.reason;
  return sums.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
}

/** The rules of these schedules alone. */
export function rulesOf(schedules: string[], rules: SQL): SQL {
  return sql`select * from (${rules}) as every_rule where schedule_id = any(${sql.param(schedules)}::uuid[])`;
}
