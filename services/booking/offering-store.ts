/**
 * The SQL that offers times that have come free: one to one at a time, who has waited longest first. A time that is offered is
 * held by the wish's id, until an instant: it needs nobody to end it. Many may run it at once: a wish is locked by one, and its
 * time is looked at again once it is locked.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { addOperatorsAuditEvents } from '@/lib/audit/audit';
import { type InPieces, rowsAPiece, untilNone } from '@/lib/database/pieces';
import { andTell, asNotices } from '@/lib/notifications/tell';
import { openSlot } from '@/lib/slots/open-slot';
import { freeOffered, isWaiting, openTimes, suits } from './earlier-columns';
import { firstStarts } from './earlier-rules';
import { serviceName } from './schema';

const instantOf = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** Gives back what is held for who waits no more: they have moved, cancelled or booked. Answers for how many. */
export async function freeInVain(inPieces: InPieces, at: Date): Promise<number> {
  const instant = instantOf(at);
  return untilNone(
    inPieces,
    sql`
    with vain as (
      select wish.id, wish.schedule_id, wish.offered_start_at from earlier_wish as wish
      where wish.offered_until > ${instant} and not (${isWaiting(instant)})
      limit ${rowsAPiece} for update of wish skip locked
    ), freed as (${freeOffered(sql`vain`)}
    )
    update earlier_wish set offered_until = null from vain where earlier_wish.id = vain.id`,
  );
}

/** Forgets of the times that were open which are not any more: where one comes free again, that is news. */
export async function forgetTaken(inPieces: InPieces, at: Date): Promise<number> {
  const open = openTimes(sql`slot.status in ('free', 'held') and slot.start_at > ${instantOf(at)}`);
  const { rowCount } = await inPieces((connection) =>
    connection.execute(sql`
    with changed as (
      select wish.id from earlier_wish as wish
      where exists (select unnest(wish.known) except ${open})
      limit ${rowsAPiece} for update of wish skip locked
    )
    update earlier_wish as wish
    set known = array(select unnest(wish.known) intersect ${open})
    from changed where wish.id = changed.id`),
  );
  return rowCount ?? 0;
}

type Offering = { at: Date; until: Date };

/** Offers until nobody is left whom an open time suits; returns how many. Each is held until `until`. */
export const offerOpen = (inPieces: InPieces, offering: Offering): Promise<number> =>
  untilNone(inPieces, offerStatement(offering));

/** Offers one time at most, to who has waited longest. */
export async function offerOne(inPieces: InPieces, offering: Offering): Promise<void> {
  await inPieces((connection) => connection.execute(offerStatement(offering)));
}

/** `offset 0` keeps what is dear to the few times that are news: measured a tenth of the time. */
function offerStatement({ at, until }: Offering): SQL {
  const [instant, end, done] = [instantOf(at), instantOf(until), sql`offered`];
  const first = firstStarts(at, until);
  const from = { hours: instantOf(first.hours), day: instantOf(first.day), twoDays: instantOf(first.twoDays) };
  const told = {
    ...{ service: serviceName, to: [sql`citizen_id`, sql`wished_by`], at: sql`${at.toISOString()}` },
    values: { notices: asNotices([{ what: 'earlier', sendAt: at }]), locale: sql`done.locale` },
    until: sql`offered_until`,
  };
  const action = 'earlier.offer';
  return sql`
    with chosen as (
      select wish.id, wish.schedule_id, open.start_at from earlier_wish as wish
      cross join lateral (
        select fitting.start_at from (${openTimes(openSlot(instant))} except select unnest(wish.known)) as news
        cross join lateral (
          select slot.start_at from slot
          where slot.schedule_id = wish.schedule_id and slot.start_at = news.start_at and ${suits(from)} offset 0
        ) as fitting
        order by fitting.start_at limit 1
      ) as open
      where (wish.offered_until is null or wish.offered_until <= ${instant}) and wish.until >= ${end}
        and ${isWaiting(instant)}
      order by wish.asked_at, wish.id limit 1 for update of wish skip locked
    ), held as (
      update slot set status = 'held', held_by = chosen.id, held_until = ${end} from chosen
      where slot.schedule_id = chosen.schedule_id and slot.start_at = chosen.start_at and ${openSlot(instant)}
      returning slot.held_by, slot.start_at
    ), offered as (
      update earlier_wish as wish set offered_start_at = held.start_at, offered_until = ${end}, version = wish.version + 1,
        unanswered = wish.unanswered + 1, known = wish.known || held.start_at
      from held where wish.id = held.held_by
      returning wish.id, wish.version, wish.schedule_id, wish.citizen_id, wish.wished_by, wish.locale,
        wish.offered_start_at, wish.offered_until
    )${andTell({ ...told, done })}
    ${addOperatorsAuditEvents({ action, at, done, about: sql`offered_start_at` })}`;
}

/** Removes what has ended, and the day after. Returns how many. */
export async function removeEndedWishes(inPieces: InPieces, at: Date): Promise<number> {
  const dayBefore = instantOf(new Date(+at - 24 * 3_600_000));
  return untilNone(
    inPieces,
    sql`
    with ended as (
      select wish.id from earlier_wish as wish
      where not (${isWaiting(instantOf(at))}) and coalesce(wish.offered_until, wish.asked_at) <= ${dayBefore}
      limit ${rowsAPiece} for update of wish skip locked
    )
    delete from earlier_wish as wish using ended where wish.id = ended.id`,
  );
}
