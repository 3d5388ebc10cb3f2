/** The SQL of the outbox. No lock is held while a channel is waited for: who takes a message has it for a while. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { statement } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';
import type { OutboxState } from '@/lib/metrics/counters';
import type { Medium } from './channel';

/** A message as it was taken. `attempts`: this one included. */
export type Taken = {
  id: string;
  citizenId: string;
  service: string;
  what: string;
  entityId: string;
  version: number;
  locale: Locale | null;
  notAfter: Date;
  attempts: number;
  reference: string | null;
  /** The identity number, encrypted. */
  number: Buffer;
  wantsReminders: boolean | null;
  wantsCalendar: boolean | null;
  chosenLocale: Locale | null;
  prefers: Medium | null;
};

export type Status = 'waiting' | 'accepted' | 'sent' | 'dropped' | 'dead';

const columns = sql`
  notification.id, notification.citizen_id AS "citizenId", notification.service, notification.what,
  notification.entity_id AS "entityId", notification.version, notification.locale,
  notification.not_after AS "notAfter", notification.attempts, notification.reference,
  (SELECT number_encrypted FROM citizen WHERE citizen.id = notification.citizen_id) AS number,
  choice."wantsReminders", choice."wantsCalendar", choice."chosenLocale", choice.prefers`;

const choice = sql`
  LEFT JOIN LATERAL (
    SELECT wants_reminders AS "wantsReminders", wants_calendar AS "wantsCalendar", locale AS "chosenLocale", prefers
    FROM notification_choice WHERE notification_choice.citizen_id = due.citizen_id
  ) AS choice ON true`;

type ToTake = { status: 'waiting' | 'accepted'; at: Date; until: Date; count: number };

const take = statement<ToTake, Taken>(
  'notification_take',
  ({ status, at, until, count }) => sql`
    WITH due AS (
      SELECT id, citizen_id FROM notification WHERE status = ${status}::text AND due_at <= ${at}::timestamptz
      ORDER BY due_at LIMIT ${count}::int FOR UPDATE SKIP LOCKED
    )
    UPDATE notification SET due_at = ${until}::timestamptz,
      attempts = notification.attempts + (${status}::text = 'waiting')::int
    FROM due ${choice}
    WHERE notification.id = due.id
    RETURNING ${columns}`,
);

/** Takes what is due, so that nobody else takes it before `until`. */
export const takeDue = (values: ToTake): Promise<Taken[]> => take(values);

const one = statement<{ id: string }, Taken & { status: Status }>(
  'notification_by_id',
  ({ id }) => sql`
    SELECT notification.status, ${columns} FROM notification JOIN notification AS due ON due.id = notification.id ${choice}
    WHERE notification.id = ${id}::uuid`,
);

/** The message with this id; null where there is none. */
export const findMessage = async (id: string) => (await one({ id }))[0] ?? null;

type Ending = {
  id: string;
  status: Exclude<Status, 'waiting'>;
  at: Date;
  reference: string | null;
  why: string | null;
};

const end = statement<Ending, { id: string }>(
  'notification_end',
  ({ id, status, at, reference, why }) => sql`
    UPDATE notification SET status = ${status}::text, due_at = ${at}::timestamptz,
      reference = coalesce(${reference}::text, reference), why = ${why}::text
    WHERE id = ${id}::uuid AND status IN ('waiting', 'accepted')
    RETURNING id`,
);

/** Notes what became of a message. `at`: for one that is accepted, when its channel is asked. */
export const endMessage = (values: Ending) => end(values);

type Again = { id: string; attempts: number; at: Date; why: string | null };

const again = statement<Again, { id: string }>(
  'notification_again',
  ({ id, attempts, at, why }) => sql`
    UPDATE notification SET due_at = ${at}::timestamptz, why = ${why}::text
    WHERE id = ${id}::uuid AND status IN ('waiting', 'accepted') AND attempts = ${attempts}::int
    RETURNING id`,
);

/** Lets a message be taken again at `at`. Not where somebody else has it by now. */
export const tryAgain = (values: Again) => again(values);

/**
 * What could not be sent, and what nobody sent in time: no worker ran. An accepted message is asked for a day longer. Where a
 * worker has one, or it waits for its next try, `due_at` lies ahead, and it is none of these yet.
 */
const isDead = `(status = 'dead' OR status IN ('waiting', 'accepted') AND due_at < now()
  AND not_after < now() - CASE status WHEN 'accepted' THEN interval '1 day' ELSE interval '0' END)`;

/** How many could not be sent or were not sent in time, for a connection of its own. */
export const countDead = `SELECT count(*)::int AS count FROM notification WHERE ${isDead}`;

/** A worker takes what is due within seconds; one that has it, or will try again, has moved `due_at` ahead. */
const isOverdue = `status = 'waiting' AND due_at < now() - interval '10 minutes' AND not_after >= now()`;

/** For the metrics, on a connection of its own: whoever asks never waits behind citizens. Rejects after two seconds. */
export async function readOutbox(): Promise<OutboxState> {
  const query = `SELECT (${countDead}) AS dead, (SELECT count(*)::int FROM notification WHERE ${isOverdue}) AS overdue`;
  const { rows } = await database().$client.apart((client) => client.query<OutboxState>(query));
  return rows[0] ?? { dead: 0, overdue: 0 };
}

/** Messages that could not be sent, by kind and reason. */
export type Dead = { count: number; service: string; what: string; why: string };

// A fault's reference is another for each message: the log has the cause of the one that stands here.
const dead = statement<object, Dead>(
  'notification_dead_by_kind',
  () => sql`
    SELECT count(*)::int AS count, service, what,
      CASE reason.why WHEN 'fault' THEN 'fault, such as ' || min(substr(notification.why, 7)) ELSE reason.why END AS why
    FROM notification CROSS JOIN LATERAL (
      SELECT CASE WHEN status = 'waiting' THEN 'not sent in time: does the worker run?'
        WHEN status = 'accepted' THEN 'nobody asked what became of it: does the worker run?'
        WHEN why LIKE 'fault %' THEN 'fault' ELSE why END AS why
    ) AS reason
    WHERE ${sql.raw(isDead)}
    GROUP BY service, what, reason.why ORDER BY count DESC, service, what, reason.why LIMIT 100`,
);

/** What could not be sent, and what was not sent in time: a hundred lines at most. */
export const listDead = (): Promise<Dead[]> => dead({});

const revive = statement<{ at: Date }, { id: string }>(
  'notification_revive',
  ({ at }) => sql`
    UPDATE notification SET status = 'waiting', attempts = 0, due_at = ${at}::timestamptz
    WHERE status = 'dead' AND reference IS NULL AND not_after > ${at}::timestamptz
    RETURNING id`,
);

const giveUp = statement<object, { id: string }>(
  'notification_give_up',
  () => sql`UPDATE notification SET status = 'dropped' WHERE ${sql.raw(isDead)} RETURNING id`,
);

/** What could not be sent is not to be sent any more, and counts no longer; returns how many. Why it was not is kept. */
export const giveUpDead = async () => (await giveUp({})).length;

/** Those that could not be sent, and can still be worth it, wait again; returns how many. */
export const reviveDead = async (at: Date) => (await revive({ at })).length;
