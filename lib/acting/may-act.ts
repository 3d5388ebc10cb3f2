/**
 * The right to act, proved inside the statement that acts: the actor is the subject, or has a power that is valid and not
 * withdrawn, or a relation that the registry was asked about a minute ago at most. The row of a power is locked until the act
 * is done: a withdrawal waits for it, or comes first and the act finds no power.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Place, type Places, statement } from '@/lib/database/statement';
import type { Transaction } from '@/lib/database/transaction';
import type { ActorId, SubjectId } from './acting';
import { decidingBirthDates, provesFor } from './rules';

/** What every act says: who acts, for whom, for which service, and when. */
export type ActValues = { actorId: ActorId; subjectId: SubjectId; service: string; at: Date };
type Deciding = ReturnType<typeof decidingBirthDates>;
type Asked = { [Name in keyof (ActValues & Deciding)]: Place<(ActValues & Deciding)[Name]> };

/** One row: everything is the citizen's own. */
const oneself = ({ actorId, subjectId }: Pick<Asked, 'actorId' | 'subjectId'>) => sql`
    may AS (SELECT false AS only_own WHERE ${actorId}::uuid = ${subjectId}::uuid)`;

const another = ({ actorId, subjectId, service, at, bornOwnSay, bornOwnMatters }: Asked) => sql`
    powered AS (
      SELECT id FROM power
      WHERE giver_id = ${subjectId}::uuid AND receiver_id = ${actorId}::uuid AND service = ${service}::text
        AND withdrawn_at IS NULL AND until > ${at}::timestamptz
      FOR SHARE
    ), told AS (
      SELECT kind = 'parent' AND birth_date::text <= ${bornOwnMatters}::text AS only_own
      FROM relation JOIN relation_reading USING (actor_id)
      WHERE actor_id = ${actorId}::uuid AND subject_id = ${subjectId}::uuid
        AND read_at >= ${at}::timestamptz - interval '${sql.raw(String(provesFor))} seconds'
        AND (until IS NULL OR until > ${at}::timestamptz)
        AND (kind = 'power' OR birth_date::text > ${bornOwnSay}::text)
    ), may AS (
      SELECT bool_and(only_own) AS only_own
      FROM (SELECT only_own FROM told UNION ALL SELECT false FROM powered) AS proved
      HAVING count(*) > 0
    )`;

/**
 * As `statement`, for one that acts for a citizen. `build` gets, as its second argument, parts for after `WITH`; the last is
 * `may`, of one row where the actor may act now and of none where not: join it to whatever is done. Its `only_own`: of what is
 * there, only what the actor has done may be changed. For oneself the text asks no table.
 */
export function actStatement<Values extends ActValues, Row extends object>(
  name: string,
  build: (places: Places<Values>, may: SQL) => SQL,
): (values: Values, on?: Transaction) => Promise<Row[]> {
  const own = statement<Values, Row>(name, (places) => build(places, oneself(places)));
  const others = statement<Values & Deciding, Row>(`${name}_for_another`, (places) =>
    build(places as unknown as Places<Values>, another(places as unknown as Asked)),
  );
  return (values, on) =>
    values.actorId === (values.subjectId as string)
      ? own(values, on)
      : others({ ...values, ...decidingBirthDates(values.at) }, on);
}
