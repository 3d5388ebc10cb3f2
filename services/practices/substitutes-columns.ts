/** Who stands in for a practitioner, as columns of statements that read something else besides. */
import { type SQL, sql } from 'drizzle-orm';
import { timeZone } from '@/lib/calendar/clock';

/** Who stands in on a schedule on a day or later, earliest first, as JSON: `Substitute[]`. */
export const substitutesFrom = ({ scheduleId, day }: { scheduleId: SQL; day: SQL }) => sql`coalesce((
  SELECT json_agg(json_build_object('fromDay', from_day, 'untilDay', until_day, 'name', substitute.name) ORDER BY from_day)
  FROM substitute WHERE substitute.schedule_id = ${scheduleId} AND until_day >= ${day}::date), '[]')`;

/** The name of who stands in on a schedule on the day of an instant; null where nobody does. Of two, whoever began later. */
export const standIn = ({ scheduleId, startAt }: { scheduleId: SQL; startAt: SQL }) => sql`(
  SELECT substitute.name FROM substitute
  WHERE substitute.schedule_id = ${scheduleId}
    AND (${startAt} AT TIME ZONE ${sql.raw(`'${timeZone}'`)})::date BETWEEN substitute.from_day AND substitute.until_day
  ORDER BY substitute.from_day DESC LIMIT 1)`;

/** The condition on `slot` that whoever was shown stands in then; null: that nobody does. */
export const isStandIn = (shown: SQL) =>
  sql`${standIn({ scheduleId: sql`slot.schedule_id`, startAt: sql`slot.start_at` })} IS NOT DISTINCT FROM ${shown}::text`;
