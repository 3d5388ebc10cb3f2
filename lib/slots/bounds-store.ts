/** The SQL of an offer's first and last free time. It uses the partial indexes over free slots. */
import 'server-only';
import { and, asc, desc, eq, gte, type SQL, sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { slot } from './schema';
import type { FreeSlot } from './slots';

type SlotFilter<Kind extends string> = { scheduleId: string; kind: Kind };
type Which = 'first' | 'last' | 'chosen';

/** The first and the last free time from an instant on, and the one that starts at `chosenAt`; null for each that is not. */
export async function selectBounds<Kind extends string>(
  { scheduleId, kind }: SlotFilter<Kind>,
  from: Date,
  chosenAt: Date | null,
): Promise<Record<Which, FreeSlot<Kind> | null>> {
  const select = (which: Which, order: SQL, ...more: SQL[]) =>
    database()
      .select({
        which: sql<Which>`${sql.raw(`'${which}'`)}`.as('which'),
        ...{ scheduleId: slot.scheduleId, startAt: slot.startAt, endAt: slot.endAt, kind: sql<Kind>`${slot.kind}` },
      })
      .from(slot)
      .where(
        and(
          eq(slot.scheduleId, scheduleId),
          eq(slot.kind, kind),
          sql`${slot.status} = 'free'`,
          gte(slot.startAt, from),
          ...more,
        ),
      )
      .orderBy(order)
      .limit(1);
  const bounds = select('first', asc(slot.startAt)).unionAll(select('last', desc(slot.startAt)));
  const rows = await (chosenAt
    ? bounds.unionAll(select('chosen', asc(slot.startAt), eq(slot.startAt, chosenAt)))
    : bounds);
  const found = (which: Which) => {
    const row = rows.find((one) => one.which === which);
    return row ? { scheduleId: row.scheduleId, startAt: row.startAt, endAt: row.endAt, kind: row.kind } : null;
  };
  return { first: found('first'), last: found('last'), chosen: found('chosen') };
}
