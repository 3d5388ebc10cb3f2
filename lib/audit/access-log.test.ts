/** The access log: what is in it for whom, in which order, and what of reading it is recorded itself. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { mintActing, type Scope } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower } from '@/scripts/testing/registry';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { type Period, periodOf, rangeOf, readAccessLog, readWholeLog } from './access-log';
import { operator } from './audit';
import { recordRead, recordReads, recordTakeOut } from './reads-store';
import { auditEvent } from './schema';

useTestDatabase();

const namesOf = async (ids: string[]) => new Map(ids.map((id) => [id, `name of ${id}`]));
const actionsOf = (services: readonly string[]) => services.map((name) => `${name}.do`);
const whole: Scope = { sees: 'all', services: 'all' };

async function two() {
  const [one, other] = await addCitizens(2);
  if (!one || !other) throw new Error('nobody');
  const forOther = (scope: Scope = whole) => mintActing<'high'>(one.id, other.id, scope);
  return { one, other, own: mintActing<'high'>(other.id), forOther };
}

const add = (subjectId: string, action: string, at = testNow, actorId = subjectId) =>
  database().insert(auditEvent).values({ at, actorId, subjectId, action });

const open = (
  acting: ReturnType<typeof mintActing<'high'>>,
  period: Period = 'all',
  before: number | null = null,
  at = testNow,
) => readAccessLog(acting, { period, before, actionsOf, namesOf }, at);

const actionsIn = async (...asked: Parameters<typeof open>) =>
  (await open(...asked)).events.map(({ action }) => action);

test('everybody sees what was done about them, the newest first, and nothing about others', async () => {
  const { one, other, own } = await two();
  await add(other.id, 'a.first', inMinutes(-60));
  await add(other.id, 'a.last', inMinutes(-5), one.id);
  await add(other.id, 'a.middle', inMinutes(-30), operator);
  await add(one.id, 'a.foreign');
  const { events } = await open(own);
  expect(events).toMatchObject([
    { action: 'a.last', actor: { kind: 'citizen', isYou: false, isSubject: false, name: `name of ${one.id}` } },
    { action: 'a.middle', actor: { kind: 'operators' } },
    { action: 'a.first', actor: { kind: 'citizen', isYou: true, isSubject: true } },
  ]);
});

test('pages follow each other without a gap, also where many rows are of one instant', async () => {
  const { other, own } = await two();
  await database()
    .insert(auditEvent)
    .values(
      Array.from({ length: 120 }, (_, nth) => ({
        at: testNow,
        actorId: other.id,
        subjectId: other.id,
        action: `a.${nth}`,
      })),
    );
  const seen: string[] = [];
  let before: number | null = null;
  let pages = 0;
  do {
    const { events, older }: Awaited<ReturnType<typeof open>> = await open(own, 'all', before);
    expect(events.length).toBeLessThanOrEqual(50);
    seen.push(...events.map(({ action }) => action));
    before = older;
    pages++;
  } while (before !== null);
  expect(pages).toBe(3);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, nth) => `a.${119 - nth}`));
});

test('the row of another opens no page of theirs', async () => {
  const { one, other, own } = await two();
  await add(other.id, 'a.own');
  await add(one.id, 'a.foreign');
  const { rows } = await database().execute<{ id: string }>(sql`select max(id) as id from audit_event`);
  expect(await actionsIn(own, 'all', Number(rows[0]?.id))).toEqual([]);
});

test.each([
  ['month', '2026-10-23T22:00:00Z', '2026-11-23T23:00:00Z'],
  ['year', '2025-11-22T23:00:00Z', '2026-11-23T23:00:00Z'],
  ['2025', '2024-12-31T23:00:00Z', '2025-12-31T23:00:00Z'],
] as const)('the period %s is of days in Oslo', (period, from, until) => {
  expect(rangeOf(period, testNow)).toEqual({ from: new Date(from), until: new Date(until) });
});

test('a leap day has a year before it', () => {
  expect(rangeOf('year', new Date('2028-02-29T10:00:00Z')).from).toEqual(new Date('2027-02-28T23:00:00Z'));
});

test.each([
  ['2026', '2026'],
  ['month', 'month'],
  ['1999', 'year'],
  ['20267', 'year'],
  ['constructor', 'year'],
  [undefined, 'year'],
])('a period that an address asks for: %s', (text, period) => {
  expect(periodOf(text)).toBe(period);
});

test('a period holds what is in it, to the instant', async () => {
  const { other, own } = await two();
  const { from, until } = rangeOf('2025', testNow);
  for (const [action, at] of [
    ['a.before', new Date(+from - 1)],
    ['a.first', from],
    ['a.last', new Date(+until - 1)],
    ['a.after', until],
  ] as const)
    await add(other.id, action, at);
  expect(await actionsIn(own, '2025')).toEqual(['a.last', 'a.first']);
  expect((await open(own)).years).toEqual([2026, 2025, 2024].slice(0, 3));
});

test('who acts for another sees the other’s log, and that they looked is in it, once in a quarter of an hour', async () => {
  const { one, other, own, forOther } = await two();
  await add(other.id, 'a.do', inMinutes(-60));
  expect(await actionsIn(forOther())).toEqual(['portal.readLog', 'a.do']);
  await open(forOther(), 'all', null, inMinutes(14));
  await open(forOther(), 'all', null, inMinutes(16));
  const { events } = await open(own, 'all', null, inMinutes(20));
  expect(events.map(({ at, action }) => [action, at])).toEqual([
    ['portal.readLog', inMinutes(16)],
    ['portal.readLog', testNow],
    ['a.do', inMinutes(-60)],
  ]);
  expect(events[0]?.actor).toMatchObject({ kind: 'citizen', id: one.id, isYou: false });
});

test('who sees only their own acts sees no more in the log', async () => {
  const { one, other, forOther } = await two();
  await add(other.id, 'a.child', inMinutes(-60));
  await add(other.id, 'a.parent', inMinutes(-50), one.id);
  expect(await actionsIn(forOther({ sees: 'ownActs', services: 'all' }))).toEqual(['portal.readLog', 'a.parent']);
});

test('the years to choose from are those of what is seen', async () => {
  const { one, other, own, forOther } = await two();
  const [before, last] = [new Date('2024-03-01T10:00:00Z'), new Date('2025-03-01T10:00:00Z')];
  await add(other.id, 'a.child', before);
  await add(other.id, 'parcels.do', last, one.id);
  const yearsOf = async (acting: ReturnType<typeof forOther>) => (await open(acting)).years;
  expect(await yearsOf(own)).toEqual([2026, 2025, 2024]);
  expect(await yearsOf(forOther({ sees: 'ownActs', services: 'all' }))).toEqual([2026, 2025]);
  expect(await yearsOf(forOther({ sees: 'all', services: ['parcels'] }))).toEqual([2026, 2025]);
});

test('a power for one service shows what that service did', async () => {
  const { other, forOther } = await two();
  for (const action of ['parcels.do', 'other.do', 'portal.takeOut']) await add(other.id, action, inMinutes(-60));
  expect(await actionsIn(forOther({ sees: 'all', services: ['parcels'] }))).toEqual(['parcels.do']);
});

test('what one reads of one’s own is not recorded; that all of it was taken out is', async () => {
  const { own } = await two();
  await recordRead(own, { action: 'thing.read' }, testNow);
  expect(await actionsIn(own)).toEqual([]);
  await recordTakeOut(own, 'portal.takeOut', testNow);
  expect(await actionsIn(own)).toEqual(['portal.takeOut']);
});

test('all of one’s own log names those who have acted for one, as a page of it does, and says where it is cut', async () => {
  const { one, other, own } = await two();
  const [stranger, receiver] = await addCitizens(2);
  if (!stranger || !receiver) throw new Error('nobody');
  for (const [nth, { id }] of [other, one, stranger, receiver].entries())
    await add(other.id, 'a.do', inMinutes(nth - 60), id);
  await empower(other.id, receiver.id, { service: 'parcels', at: testNow, until: inMinutes(60) });
  const known = async () => new Map([[one.id, 'Odin Prøvestad']]);
  const { events, isCut } = await readWholeLog(own, known, testNow);
  const names = events.map(({ action, actor }) => [action, 'name' in actor && actor.name]);
  expect(names).toEqual([
    ['power.give', null],
    ['a.do', 'Maja Prøvestad'],
    ['a.do', null],
    ['a.do', 'Odin Prøvestad'],
    ['a.do', null],
  ]);
  expect(isCut).toBe(false);
  expect(await readWholeLog(own, known, testNow, 3)).toEqual({ events: events.slice(0, 3), isCut: true });
});

test('a read of another thing, by another, or for another reason is another read', async () => {
  const { own, other, forOther } = await two();
  const ids = [randomUUID(), randomUUID()];
  for (const id of [...ids, ...ids]) await recordRead(forOther(), { action: 'thing.read', id }, testNow);
  await recordRead(forOther(), { action: 'thing.list' }, testNow);
  const rows = sql`(select ${ids[0]}::uuid as id, null::uuid as schedule_id, ${other.id}::uuid as citizen_id, null::timestamptz as about_at)`;
  const reader = { id: randomUUID(), name: 'Ingrid Skogmo', role: 'a.role', place: 'Fjellheim' };
  expect(await recordReads(reader, { action: 'thing.read', at: inMinutes(1), rows })).toBe(1);
  expect(await recordReads(reader, { action: 'thing.read', at: inMinutes(2), rows })).toBe(0);
  const { events } = await open(own, 'all', null, inMinutes(3));
  expect(events.map(({ action }) => action)).toEqual(['thing.read', 'thing.list', 'thing.read', 'thing.read']);
  expect(events[0]?.actor).toEqual({ kind: 'reader', name: 'Ingrid Skogmo', role: 'a.role', place: 'Fjellheim' });
});
