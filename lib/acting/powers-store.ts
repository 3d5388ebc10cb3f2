/** The SQL of powers. A power is withdrawn by changing its row, which an act by it has locked: the one waits for the other. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { addAuditEvents } from '@/lib/audit/audit';
import { decryptOrNull, encrypt } from '@/lib/database/encryption';
import { isRowId } from '@/lib/database/row-id';
import { type Place, statement } from '@/lib/database/statement';
import { inTransaction } from '@/lib/database/transaction';
import { andTell, asNotices } from '@/lib/notifications/tell';
import type { ActorId, SubjectId } from './acting';
import type { Power } from './person';
import { powerTeller } from './telling-name';

type ToInsert = {
  id: string;
  giverId: string;
  receiverId: string;
  service: string;
  giverName: string;
  receiverName: string;
  until: Date;
};

type Telling = { notices: string; locale: null };
type Names = 'giverName' | 'receiverName';
type Values = Omit<ToInsert, Names | 'giverId'> &
  Record<Names, Buffer> & { at: Date; actorId: ActorId; subjectId: SubjectId } & Telling;

const cell = (column: 'giver_name' | 'receiver_name', row: string) => ({ table: 'power', column, row });

const told = { service: powerTeller };
/** That a power is over is told within a week. */
const worthTelling = (at: SQL) => sql`${at}::timestamptz + interval '7 days'`;

// One that is over makes room for another.
const endOver = statement<Pick<Values, 'subjectId' | 'receiverId' | 'service' | 'at'>, Record<string, never>>(
  'power_end_over',
  ({ subjectId, receiverId, service, at }) => sql`
    UPDATE power SET withdrawn_at = until
    WHERE giver_id = ${subjectId}::uuid AND receiver_id = ${receiverId}::uuid AND service = ${service}::text
      AND withdrawn_at IS NULL AND until <= ${at}::timestamptz`,
);

const give = statement<Values, { id: string }>('power_give', (value) => {
  const { id, actorId, subjectId, receiverId, service, giverName, receiverName, until, at } = value;
  return sql`
    WITH given AS (
      INSERT INTO power (id, giver_id, receiver_id, service, giver_name, receiver_name, given_at, until)
      VALUES (${id}::uuid, ${subjectId}::uuid, ${receiverId}::uuid, ${service}::text, ${giverName}::bytea,
        ${receiverName}::bytea, ${at}::timestamptz, ${until}::timestamptz)
      ON CONFLICT (giver_id, receiver_id, service) WHERE withdrawn_at IS NULL DO NOTHING
      RETURNING id, NULL::uuid AS schedule_id, 1 AS version
    )${andTell({ ...told, to: [subjectId, receiverId], values: value, at, until: sql`${until}::timestamptz`, done: sql`given` })}
    ${addAuditEvents({ action: 'power.give', actorId, subjectId, at, done: sql`given` })}`;
});

// Asked after one was refused: the same, to the day that it ends on, is the same act sent twice.
const same = statement<Pick<Values, 'subjectId' | 'receiverId' | 'service' | 'until'>, { id: string; givenAt: Date }>(
  'power_same',
  ({ subjectId, receiverId, service, until }) => sql`
    SELECT id, given_at AS "givenAt" FROM power
    WHERE giver_id = ${subjectId}::uuid AND receiver_id = ${receiverId}::uuid AND service = ${service}::text
      AND withdrawn_at IS NULL AND until = ${until}::timestamptz`,
);

/** Adds a power and its audit row, or finds the same one, which holds already. Null where another holds, with another end. */
export async function insertPower(
  { giverId, ...power }: ToInsert,
  at: Date,
): Promise<{ id: string; givenAt: Date } | null> {
  const { id } = power;
  const names = {
    giverName: encrypt(power.giverName, cell('giver_name', id)),
    receiverName: encrypt(power.receiverName, cell('receiver_name', id)),
  };
  // Who gives a power acts for themselves.
  const notices = asNotices([{ what: 'given', sendAt: at }]);
  const values = {
    ...power,
    ...names,
    notices,
    locale: null,
    actorId: giverId as ActorId,
    subjectId: giverId as SubjectId,
    at,
  };
  const given = await inTransaction(async (transaction) => {
    await endOver(values, transaction);
    return (await give(values, transaction))[0] ?? null;
  });
  return given ? { id, givenAt: at } : ((await same(values))[0] ?? null);
}

type Row = Omit<Power, 'name'> & { isGiven: boolean; name: Buffer };

const holding = statement<{ citizenId: string; at: Date }, Row>(
  'power_holding',
  ({ citizenId, at }) => sql`
    SELECT id, giver_id = ${citizenId}::uuid AS "isGiven", service, given_at AS "givenAt", until,
      CASE WHEN giver_id = ${citizenId}::uuid THEN receiver_name ELSE giver_name END AS name
    FROM power
    WHERE (giver_id = ${citizenId}::uuid OR receiver_id = ${citizenId}::uuid)
      AND withdrawn_at IS NULL AND until > ${at}::timestamptz
    ORDER BY until DESC, id`,
);

/** A citizen's powers that hold. A name that no key opens is empty. */
export async function selectPowers(citizenId: string, at: Date): Promise<{ given: Power[]; received: Power[] }> {
  const rows = (await holding({ citizenId, at })).map(({ name, isGiven, ...power }) => {
    const column = isGiven ? 'receiver_name' : 'giver_name';
    return { isGiven, power: { ...power, name: decryptOrNull(name, cell(column, power.id)) ?? '' } };
  });
  const only = (given: boolean) => rows.flatMap(({ isGiven, power }) => (isGiven === given ? [power] : []));
  return { given: only(true), received: only(false) };
}

// It is the giver's matter, whoever ends it: a column of what is done.
const theGiver = sql`giver_id` as unknown as Place<SubjectId>;

const end = statement<{ id: string; actorId: ActorId; at: Date } & Telling, { id: string }>(
  'power_withdraw',
  (value) => {
    const { id, actorId, at } = value;
    return sql`
    WITH ended AS (
      UPDATE power SET withdrawn_at = ${at}::timestamptz
      WHERE id = ${id}::uuid AND (giver_id = ${actorId}::uuid OR receiver_id = ${actorId}::uuid)
        AND withdrawn_at IS NULL AND until > ${at}::timestamptz
      RETURNING id, giver_id, receiver_id, NULL::uuid AS schedule_id, 1 AS version
    )${andTell({ ...told, to: [sql`giver_id`, sql`receiver_id`], values: value, at, until: worthTelling(at), done: sql`ended` })}
    ${addAuditEvents({ action: 'power.withdraw', actorId, subjectId: theGiver, at, done: sql`ended` })}`;
  },
);

/** Ends a power of this citizen's, given or received, from `at` on. False where none holds. */
export async function withdraw(citizenId: string, id: string, at: Date): Promise<boolean> {
  const notices = asNotices([{ what: 'ended', sendAt: at }]);
  return isRowId(id) && (await end({ id, notices, locale: null, actorId: citizenId as ActorId, at })).length > 0;
}
