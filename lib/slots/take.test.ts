/** Taking a time, sealed and replayed, as a service of one table would do it. */
import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { addAuditEvents } from '@/lib/audit/audit';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { placesFor } from '@/scripts/testing/parties';
import { addSlots, inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import { type ConfirmedRow, confirmOnce, matchesDraft, replayOf } from './confirmation';
import { sealOf } from './seal';
import type { ChosenSlot } from './slots';
import { freeSlot, takeSlot, takeWithRetry } from './take';

useTestDatabase();

beforeAll(async () => {
  await database().execute(sql`
    create table visit (id uuid primary key, draft_id uuid unique, schedule_id uuid, start_at timestamptz, request_hash bytea)`);
});

type Wish = { slot: ChosenSlot; draftId?: string; citizenId?: string; text?: string; where?: SQL };

async function visitOf(draftId: string): Promise<ConfirmedRow | null> {
  const { rows } = await database().execute<{ id: string; start_at: string; request_hash: Buffer }>(
    sql`select id, start_at, request_hash from visit where draft_id = ${draftId}::uuid`,
  );
  const [row] = rows;
  return row ? { id: row.id, startAt: new Date(row.start_at), requestHash: row.request_hash } : null;
}

function take({ slot, draftId = randomUUID(), citizenId = randomUUID(), text = '', where }: Wish, at = testNow) {
  const seal = sealOf('test', [slot, text]);
  const parties = placesFor(citizenId);
  const taken = takeSlot({ slot, kind: 'visit', ...parties, at, ...(where && { where }) });
  const statement = sql`
    with taken as (${taken}), added as (
      insert into visit select ${randomUUID()}::uuid, ${draftId}::uuid, schedule_id, start_at, ${seal.hash}::bytea from taken
      returning id, schedule_id)
    ${addAuditEvents({ action: 'visit.book', ...parties, at, done: sql`added` })}`;
  return confirmOnce(seal, {
    take: () => takeWithRetry(async () => (await database().execute<{ id: string }>(statement)).rows[0]?.id ?? null),
    findEarlier: () => visitOf(draftId),
    findRefusal: async () => 'slotTaken' as const,
  });
}

async function newSlot(minutes = 60): Promise<ChosenSlot> {
  const [slot] = await addSlots({ scheduleId: randomUUID(), place: 'north' }, [inMinutes(minutes)], 'visit');
  if (!slot) throw new Error('no time');
  return slot;
}

test('of twenty who take one time at once, one gets it, and one audit row is kept', async () => {
  const slot = await newSlot();
  await database().delete(auditEvent);
  const answers = await Promise.all(Array.from({ length: 20 }, () => take({ slot })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(19).fill({ ok: false, refusal: 'slotTaken' }));
  expect(await slotOf(slot)).toMatchObject({ status: 'busy' });
  expect(await database().select().from(auditEvent)).toMatchObject([
    { action: 'visit.book', groupId: slot.scheduleId },
  ]);
});

test('a confirmation sent twice, also at once, answers the same; with other content it is refused', async () => {
  const wish = { slot: await newSlot(), draftId: randomUUID(), text: 'one' };
  const answers = await Promise.all([take(wish), take(wish), take(wish)]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await take(wish)).toEqual(answers[0]);
  expect(await take({ ...wish, text: 'another' })).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('where the draft is gone, what came of it answers; another time is refused', async () => {
  const wish = { slot: await newSlot(), draftId: randomUUID() };
  expect(replayOf(await visitOf(wish.draftId), wish.slot)).toEqual({ ok: false, refusal: 'draftGone' });
  const taken = await take(wish);
  expect(replayOf(await visitOf(wish.draftId), wish.slot)).toEqual(taken);
  const other = { startAt: inMinutes(61).toISOString() };
  expect(replayOf(await visitOf(wish.draftId), other)).toEqual({ ok: false, refusal: 'draftChanged' });
});

test('a condition of the service narrows, also one that says "or"', async () => {
  const [slot, other] = [await newSlot(), await newSlot()];
  expect(await take({ slot, where: sql`false or slot.schedule_id = ${other.scheduleId}::uuid` })).toMatchObject({
    ok: false,
  });
  expect(await slotOf(other)).toMatchObject({ status: 'free' });
  expect(await take({ slot, where: sql`false or slot.schedule_id = ${slot.scheduleId}::uuid` })).toMatchObject({
    ok: true,
  });
});

test('a time that has begun is not taken', async () => {
  const slot = await newSlot();
  expect(await take({ slot }, inMinutes(60))).toEqual({ ok: false, refusal: 'slotTaken' });
});

test('a time that is freed can be taken again', async () => {
  const slot = await newSlot();
  const first = await take({ slot });
  if (!first.ok) throw new Error(first.refusal);
  await database().execute(sql`
    with cancelled as (delete from visit where id = ${first.value.id}::uuid returning schedule_id, start_at)
    ${freeSlot(sql`cancelled`)}`);
  expect(await slotOf(slot)).toMatchObject({ status: 'free' });
  expect(await take({ slot })).toMatchObject({ ok: true });
});

test('a fault is no refusal: who takes a time while nothing works is not told that it is gone', async () => {
  const broken = takeWithRetry(
    async () => (await database().execute<{ id: string }>(sql`select 1 / 0`)).rows[0]?.id ?? null,
  );
  await expect(broken).rejects.toMatchObject({ cause: { code: '22012' } });
});

test.each([
  ['the same time and content', { startAt: '2026-12-03T08:20:00Z', text: 'one' }, true],
  ['another time', { startAt: '2026-12-03T08:40:00Z', text: 'one' }, false],
  ['another content', { startAt: '2026-12-03T08:20:00Z', text: 'another' }, false],
])('a check page that showed %s', (_, { startAt, text }, same) => {
  const shown = { startAt, seal: sealOf('test', [text]).text };
  expect(matchesDraft(shown, '2026-12-03T08:20:00.000Z', sealOf('test', ['one']))).toBe(same);
});

test('what is no seal of the content is told from one, whatever it is', () => {
  const { matches, text } = sealOf('test', ['one']);
  expect(matches(text)).toBe(true);
  for (const other of ['', 'a seal', '🤧', 'A'.repeat(10_000), sealOf('other', ['one']).text])
    expect(matches(other)).toBe(false);
});
