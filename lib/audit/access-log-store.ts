/** The SQL of the access log: the audit as the one sees it whom it is about, or who acts for them. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type ActorId, partiesOf, type SubjectId, scopeOf } from '@/lib/acting/acting';
import { decryptOrNull } from '@/lib/database/encryption';
import { type Places, statement } from '@/lib/database/statement';
import { operator } from './audit';
import { subjectColumn as subject } from './schema';

/** Who did it. A citizen: `isYou` who looks, `isSubject` whom it is about. */
export type LogActor =
  | { kind: 'operators' }
  | { kind: 'reader'; name: string; role: string; place: string | null }
  | { kind: 'citizen'; id: string; isYou: boolean; isSubject: boolean; name: string | null };

export type LogEvent = { id: number; at: Date; action: string; aboutAt: Date | null; actor: LogActor };

type Shown = {
  subjectId: SubjectId;
  /** Only what this one did; null: whoever did it. */
  onlyBy: ActorId | null;
  /** Only these; null: all. */
  actions: string[] | null;
};

type Asked = Shown & {
  from: Date;
  until: Date;
  /** Only what is older than the row with this id; null: from the newest on. */
  before: number | null;
  count: number;
};

type Row = {
  id: number;
  at: Date;
  action: string;
  aboutAt: Date | null;
  actorId: string;
  name: string | null;
  role: string | null;
  place: string | null;
};

const shown = ({ subjectId, onlyBy, actions }: Places<Shown>) => sql`
  ${subject} = ${subjectId}::uuid AND (${onlyBy}::uuid IS NULL OR actor_id = ${onlyBy}::uuid)
      AND (${actions}::text[] IS NULL OR action = ANY (${actions}::text[]))`;

const page = statement<Asked, Row>(
  'access_log_page',
  (value) => sql`
    SELECT id::float8 AS id, at, action, about_at AS "aboutAt", actor_id AS "actorId", actor_name AS name,
      actor_role AS role, actor_place AS place
    FROM audit_event
    WHERE ${shown(value)} AND at >= ${value.from}::timestamptz AND at < ${value.until}::timestamptz
      AND (${value.before}::bigint IS NULL OR (at, id) < (
        SELECT at, id FROM audit_event WHERE id = ${value.before}::bigint AND ${subject} = ${value.subjectId}::uuid))
    ORDER BY at DESC, id DESC
    LIMIT ${value.count}::int`,
);

const first = statement<Shown, { at: Date | null }>(
  'access_log_first',
  (value) => sql`SELECT min(at) AS at FROM audit_event WHERE ${shown(value)}`,
);

// The name under which a power was given: the one whom it was given to may be in no register here.
const names = statement<{ subjectId: SubjectId; ids: string[] }, { id: string; power: string; name: Buffer }>(
  'access_log_names',
  ({ subjectId, ids }) => sql`
    SELECT DISTINCT ON (receiver_id) receiver_id AS id, id AS power, receiver_name AS name FROM power
    WHERE giver_id = ${subjectId}::uuid AND receiver_id = ANY (${ids}::uuid[])
    ORDER BY receiver_id, given_at DESC`,
);

function actorOf({ actorId, name, role, place }: Row, you: string, whom: string): LogActor {
  if (actorId === operator) return { kind: 'operators' };
  if (name !== null) return { kind: 'reader', name, role: role ?? '', place };
  return { kind: 'citizen', id: actorId, isYou: actorId === you, isSubject: actorId === whom, name: null };
}

/** What services name their actions, for one who may see these services alone. */
type ActionsOf = (services: readonly string[]) => string[];
export type PageOfLog = Pick<Asked, 'from' | 'until' | 'before' | 'count'> & { actionsOf: ActionsOf };

/** What the actor sees of the subject's log. One who sees only what they did themselves sees only that. */
function shownTo(acting: Acting<'high'>, actionsOf: ActionsOf): Shown & { actorId: ActorId } {
  const { actorId, subjectId } = partiesOf(acting);
  const { sees, services } = scopeOf(acting);
  return {
    ...{ actorId, subjectId },
    onlyBy: sees === 'all' ? null : actorId,
    actions: services === 'all' ? null : actionsOf(services),
  };
}

/** A page of the log, the newest first. */
export async function selectLog(acting: Acting<'high'>, { actionsOf, ...asked }: PageOfLog): Promise<LogEvent[]> {
  const { actorId, ...whose } = shownTo(acting, actionsOf);
  const rows = await page({ ...asked, ...whose });
  return rows.map((row) => {
    const { id, at, action, aboutAt } = row;
    return { id, at, action, aboutAt, actor: actorOf(row, actorId, whose.subjectId) };
  });
}

/** When the oldest row was made that the actor sees; null without one. */
export async function selectFirst(acting: Acting<'high'>, actionsOf: ActionsOf): Promise<Date | null> {
  const { actorId, ...whose } = shownTo(acting, actionsOf);
  return (await first(whose))[0]?.at ?? null;
}

/** The names of those to whom the subject has given a power. */
export async function namesOfPowers(acting: Acting<'high'>, ids: string[]): Promise<Map<string, string>> {
  const rows = ids.length > 0 ? await names({ subjectId: partiesOf(acting).subjectId, ids }) : [];
  return new Map(
    rows.flatMap(({ id, power, name }) => {
      const known = decryptOrNull(name, { table: 'power', column: 'receiver_name', row: power });
      return known ? [[id, known] as const] : [];
    }),
  );
}
