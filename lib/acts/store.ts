/** The SQL of acts. Every statement names the pair of who acts and for whom: another's key is not found. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Acting, type PairId, partiesOf } from '@/lib/acting/acting';
import { isRowId } from '@/lib/database/row-id';
import { type Place, statement, type ValueOrPlace } from '@/lib/database/statement';

type Recorded = {
  /** What is done, as the service names it: `thing.verb`. It stands in the statement's text. */
  action: string;
  pairId: Place<PairId>;
  key: ValueOrPlace;
  requestHash: ValueOrPlace<Buffer>;
  at: ValueOrPlace<Date>;
  /** The part of the statement that does it. Its one row, with `id`, is what it is done to. */
  done: SQL;
};

/**
 * For `acted AS (…)` of the statement that acts: adds the act's row where `done` has one. A key that was used before violates
 * the primary key, so that the whole statement does nothing.
 */
export function recordAct({ action, pairId, key, requestHash, at, done }: Recorded): SQL {
  return sql`
    INSERT INTO act (citizen_id, key, action, request_hash, entity_id, at)
    SELECT ${pairId}::uuid, ${key}::uuid, ${sql`${action}`.inlineParams()}::text, ${requestHash}::bytea, id, ${at}::timestamptz
    FROM ${done}`;
}

/** An act that was done: what, to which row, and the hash of what was asked for. */
export type FoundAct = { action: string; requestHash: Buffer; entityId: string | null };

const actByKey = statement<{ pairId: PairId; key: string }, FoundAct>(
  'act_by_key',
  ({ pairId, key }) => sql`
    SELECT action, request_hash AS "requestHash", entity_id AS "entityId" FROM act
    WHERE citizen_id = ${pairId}::uuid AND key = ${key}::uuid`,
);

/** What the citizen did with this key; null if nothing, or more than a day ago. */
export async function findAct(acting: Acting<'substantial'>, key: string): Promise<FoundAct | null> {
  if (!isRowId(key)) return null;
  const [found] = await actByKey({ pairId: partiesOf(acting).pairId, key });
  return found ?? null;
}

const voided = statement<{ pairId: PairId; key: string; at: Date }, { key: string }>(
  'act_void',
  ({ pairId, key, at }) => sql`
    INSERT INTO act (citizen_id, key, action, request_hash, at)
    VALUES (${pairId}::uuid, ${key}::uuid, 'void', ''::bytea, ${at}::timestamptz)
    ON CONFLICT DO NOTHING
    RETURNING key`,
);

/** Uses up a key, so that nothing is done with it any more; waits for what is being done with it. False where it was used. */
export async function voidKey(acting: Acting<'substantial'>, key: string, at: Date): Promise<boolean> {
  return (await voided({ pairId: partiesOf(acting).pairId, key, at })).length > 0;
}
