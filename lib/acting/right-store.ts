/** The SQL of who may act for whom, as the guard and the page that chooses read it. Acts prove it themselves: `may-act.ts`. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { addOperatorsAuditEvents } from '@/lib/audit/audit';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { decryptOrNull, encrypt } from '@/lib/database/encryption';
import { stableId } from '@/lib/database/stable-id';
import { statement } from '@/lib/database/statement';
import { inTransaction } from '@/lib/database/transaction';
import { type Acting, isForOneself, partiesOf } from './acting';
import { type ActValues, actStatement } from './may-act';
import type { Right } from './rules';

/**
 * A right that one citizen has to act for another. `service`: null for every one. `name`: the subject's; null where no key
 * opens it.
 */
export type FoundRight = Right & { subjectId: string; service: string | null; name: string | null };

type Row = Right & { table: 'power' | 'relation'; id: string; subjectId: string; service: string | null; name: Buffer };
type ReadRow = { readAt: Date | null } & (Row | { table: null });

const columnOf = { power: 'giver_name', relation: 'name' } as const;

const rights = (actorId: SQL, subjectId: SQL) => sql`
  SELECT 'power' AS "table", id, giver_id AS "subjectId", 'power' AS kind, service, giver_name AS name, NULL AS "birthDate",
    until
  FROM power
  WHERE receiver_id = ${actorId}::uuid AND giver_id = coalesce(${subjectId}::uuid, giver_id) AND withdrawn_at IS NULL
  UNION ALL
  SELECT 'relation', id, subject_id, kind, NULL, name, birth_date::text, until
  FROM relation WHERE actor_id = ${actorId}::uuid AND subject_id = coalesce(${subjectId}::uuid, subject_id)`;

const rightsOf = statement<{ actorId: string; subjectId: string | null }, ReadRow>(
  'acting_rights',
  ({ actorId, subjectId }) => sql`
    SELECT reading.read_at AS "readAt", rights.*
    FROM (SELECT max(read_at) AS read_at FROM relation_reading WHERE actor_id = ${actorId}::uuid) AS reading
    LEFT JOIN (${rights(actorId, subjectId)}) AS rights ON true
    ORDER BY "birthDate" DESC NULLS LAST, "subjectId"`,
);

/**
 * The rights of a citizen to act for others, or for one, whether they are over or not; and when the registry was last read for
 * the citizen, null: never.
 */
export async function selectRights(
  actorId: string,
  subjectId: string | null,
): Promise<{ readAt: Date | null; rights: FoundRight[] }> {
  const rows = await rightsOf({ actorId, subjectId });
  const found = rows.flatMap((row) => {
    if (row.table === null) return [];
    const { table, id, kind, birthDate, until, service } = row;
    const name = decryptOrNull(row.name, { table, column: columnOf[table], row: id });
    return [{ subjectId: row.subjectId, kind, birthDate, until, service, name }];
  });
  return { readAt: rows[0]?.readAt ?? null, rights: found };
}

const mayAct = actStatement<ActValues, { onlyOwn: boolean }>(
  'acting_may',
  (_, may) => sql`WITH ${may} SELECT only_own AS "onlyOwn" FROM may`,
);

/** Whether the actor may act for the subject at `at`, as the statements that act ask it. To say why one did nothing. */
export async function mayStillAct(acting: Acting<'substantial'>, service: string, at: Date): Promise<boolean> {
  return isForOneself(acting) || (await mayAct({ ...partiesOf(acting), service, at })).length > 0;
}

/** The actor's id, for the functions above. */
export const actorIdOf = (citizen: Citizen<'substantial'>): string => citizenIdOf(citizen);

/** What the registry has told of one whom the actor may act for. */
export type Told = { subjectId: string; kind: Right['kind']; name: string; birthDate: string; until: Date | null };

const noteReading = statement<{ actorId: string; readAt: Date }, { actorId: string }>(
  'relation_reading_note',
  ({ actorId, readAt }) => sql`
    INSERT INTO relation_reading (actor_id, read_at) VALUES (${actorId}::uuid, ${readAt}::timestamptz)
    ON CONFLICT (actor_id) DO UPDATE SET read_at = excluded.read_at WHERE relation_reading.read_at < excluded.read_at
    RETURNING actor_id AS "actorId"`,
);

const forgetOthers = statement<{ actorId: string; ids: string[] }, Record<string, never>>(
  'relation_forget',
  ({ actorId, ids }) => sql`DELETE FROM relation WHERE actor_id = ${actorId}::uuid AND id <> ALL (${ids}::uuid[])`,
);

type ToKeep = Omit<Told, 'name'> & { id: string; actorId: string; name: Buffer };

const keep = statement<ToKeep, Record<string, never>>(
  'relation_keep',
  ({ id, actorId, subjectId, kind, name, birthDate, until }) => sql`
    INSERT INTO relation (id, actor_id, subject_id, kind, name, birth_date, until)
    VALUES (${id}::uuid, ${actorId}::uuid, ${subjectId}::uuid, ${kind}::text, ${name}::bytea, ${birthDate}::date,
      ${until}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, birth_date = excluded.birth_date, until = excluded.until`,
);

/**
 * Keeps what the registry told when it was asked at `readAt`, in place of what it told before. Of two readings the one that
 * began later stays.
 */
export async function saveReading(actorId: string, told: Told[], readAt: Date): Promise<void> {
  const rows = told.map(({ name, ...one }) => {
    const id = stableId('relation', actorId, one.subjectId, one.kind);
    return { ...one, id, actorId, name: encrypt(name, { table: 'relation', column: 'name', row: id }) };
  });
  await inTransaction(async (transaction) => {
    const [noted] = await noteReading({ actorId, readAt }, transaction);
    if (!noted) return null;
    await forgetOthers({ actorId, ids: rows.map(({ id }) => id) }, transaction);
    for (const row of rows) await keep(row, transaction);
    return true;
  });
}

const endPowers = statement<{ actorId: string; givers: string[]; at: Date }, Record<string, never>>(
  'power_end',
  ({ actorId, givers, at }) => sql`
    WITH ended AS (
      UPDATE power SET withdrawn_at = ${at}::timestamptz
      WHERE receiver_id = ${actorId}::uuid AND giver_id = ANY (${givers}::uuid[]) AND withdrawn_at IS NULL
        AND until > ${at}::timestamptz
      RETURNING id, giver_id AS citizen_id, NULL::uuid AS schedule_id
    )
    ${addOperatorsAuditEvents({ action: 'power.end', at, done: sql`ended` })}`,
);

/** Ends what these citizens have given to the actor, with its audit rows: nobody acts for them any more. */
export async function endPowersOf(actorId: string, givers: string[], at: Date): Promise<void> {
  if (givers.length > 0) await endPowers({ actorId, givers, at });
}
