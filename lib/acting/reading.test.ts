/** What the registry tells, and what is kept of it; and powers that people give each other. */
import { eq } from 'drizzle-orm';
import { operator } from '@/lib/audit/audit';
import { auditEvent } from '@/lib/audit/schema';
import { mintCitizen } from '@/lib/citizens/citizen';
import { findCitizen, findOrAddCitizen } from '@/lib/citizens/identity';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { register, relate, shorten } from '@/scripts/testing/registry';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { givePower, powersOf, withdrawPower } from './powers';
import { freshRights } from './reading';
import { type Registry, registry } from './registry';
import { currentRights } from './right';
import { saveReading, selectRights } from './right-store';
import { power, registryRelation, relation } from './schema';

useTestDatabase();

const at = new Date('2026-11-23T10:00:00Z');
const later = (seconds: number) => new Date(+at + seconds * 1000);
let drawn = 0;

/** Somebody with a number, whom the registry knows. */
async function known(birthDate = '1984-03-15', more: { isConfidential?: boolean; familyName?: string } = {}) {
  const number = syntheticNumber(birthDate, drawn++);
  const id = await findOrAddCitizen(number, at);
  await register(id, { birthDate, ...more });
  return { id, number, citizen: mintCitizen<'high'>(id) };
}

const namesOf = async (id: string, when = at) =>
  (await currentRights(id, when)).rights.map(({ name, age }) => [name, age]);

describe('a parent’s children', () => {
  test('are told with name and age, the youngest first, and kept until the registry is read anew', async () => {
    const [parent, small, teen] = [await known(), await known('2019-05-17'), await known('2012-05-17')];
    await relate(parent.id, small.id);
    await relate(parent.id, teen.id);
    const both = [
      ['Maja Prøvestad', 7],
      ['Maja Prøvestad', 14],
    ];
    expect(await namesOf(parent.id)).toEqual(both);
    await database().delete(registryRelation).where(eq(registryRelation.otherId, small.id));
    expect(await namesOf(parent.id, later(30))).toEqual(both);
    expect(await namesOf(parent.id, later(31))).toEqual(both.slice(1));
    expect(await database().select().from(relation).where(eq(relation.actorId, parent.id))).toHaveLength(1);
  });

  test('at sixteen are not the parent’s to act for', async () => {
    const [parent, child] = [await known(), await known('2010-11-24')];
    await relate(parent.id, child.id);
    expect(await namesOf(parent.id)).toHaveLength(1);
    expect(await namesOf(parent.id, later(86_400))).toEqual([]);
  });

  test('without a row here, who cannot sign in, get one from the registry’s number, once', async () => {
    const parent = await known();
    const number = syntheticNumber('2020-01-01', drawn++);
    const of = { number, name: 'Odin Prøvestad', birthDate: '2020-01-01', isConfidential: false };
    const told: Registry = {
      personOf: async () => null,
      relationsOf: async () => [{ kind: 'parent', of, until: null }],
    };
    jest.spyOn(registry(), 'relationsOf').mockImplementation(told.relationsOf);
    expect(await findCitizen(number)).toBeNull();
    const [right] = (await currentRights(parent.id, at)).rights;
    expect(right?.subjectId).toBe(await findCitizen(number));
    await currentRights(parent.id, later(60));
    jest.restoreAllMocks();
    expect(
      await database()
        .select()
        .from(citizen)
        .where(eq(citizen.id, right?.subjectId ?? '')),
    ).toHaveLength(1);
  });
});

test('of two readings the one that began later stays, whichever is written last', async () => {
  const [parent, child] = [await known(), await known('2019-05-17')];
  const told = { subjectId: child.id, kind: 'parent', name: 'Odin', birthDate: '2019-05-17', until: null } as const;
  await saveReading(parent.id, [], later(1));
  await saveReading(parent.id, [told], at);
  expect(await selectRights(parent.id, null)).toEqual({ readAt: later(1), rights: [] });
});

describe('a confidential address', () => {
  test('of a child: nobody is told, and nobody acts', async () => {
    const [parent, child] = [await known(), await known('2019-05-17', { isConfidential: true })];
    await relate(parent.id, child.id);
    expect(await namesOf(parent.id)).toEqual([]);
  });

  test('of the parent: the parent acts for nobody', async () => {
    const [parent, child] = [await known('1984-03-15', { isConfidential: true }), await known('2019-05-17')];
    await relate(parent.id, child.id);
    expect(await namesOf(parent.id)).toEqual([]);
  });

  test.each(['giver', 'receiver'] as const)('of the %s of a power ends it, once the registry is read', async (who) => {
    const [giver, receiver] = [await known(), await known()];
    await givePower(giver.citizen, { receiverNumber: receiver.number, until: later(3600), service: 'thing' }, at);
    expect(await namesOf(receiver.id)).toHaveLength(1);
    await register({ giver, receiver }[who].id, { isConfidential: true });
    expect(await namesOf(receiver.id, later(31))).toEqual([]);
    expect(await powersOf(giver.citizen, later(31))).toEqual({ given: [], received: [] });
    const events = await database().select().from(auditEvent).where(eq(auditEvent.subjectId, giver.id));
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['power.give', giver.id],
      ['power.end', operator],
    ]);
  });
});

describe('a power', () => {
  const until = later(3600);
  const give = (giver: Awaited<ReturnType<typeof known>>, receiverNumber: string, end = until) =>
    givePower(giver.citizen, { receiverNumber, until: end, service: 'thing' }, at);

  test('is given, seen by both, withdrawn by the giver and given again; each act is in the giver’s audit', async () => {
    const [giver, receiver] = [await known(), await known('1990-01-01', { familyName: 'Mottaker' })];
    const given = await give(giver, receiver.number);
    expect(given).toMatchObject({ ok: true, value: { name: 'Maja Mottaker', service: 'thing', givenAt: at, until } });
    if (!given.ok) return;
    expect(await powersOf(giver.citizen, at)).toEqual({ given: [given.value], received: [] });
    expect(await powersOf(receiver.citizen, at)).toMatchObject({ given: [], received: [{ name: 'Maja Prøvestad' }] });
    expect(await give(giver, receiver.number)).toEqual(given);
    expect(await give(giver, receiver.number, later(7200))).toEqual({ ok: false, refusal: 'already' });
    expect(await withdrawPower(giver.citizen, given.value.id, later(1))).toBe(true);
    expect(await withdrawPower(giver.citizen, given.value.id, later(2))).toBe(false);
    expect(await give(giver, receiver.number)).toMatchObject({ ok: true });
    const events = await database().select().from(auditEvent).where(eq(auditEvent.subjectId, giver.id));
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual(
      ['power.give', 'power.withdraw', 'power.give'].map((action) => [action, giver.id]),
    );
  });

  test('that is over makes room for another', async () => {
    const [giver, receiver] = [await known(), await known()];
    const given = await give(giver, receiver.number);
    if (!given.ok) throw new Error(given.refusal);
    await shorten(given.value.id, at);
    expect(await powersOf(receiver.citizen, at)).toEqual({ given: [], received: [] });
    expect(await give(giver, receiver.number)).toMatchObject({ ok: true });
  });

  test('given ten times at once is given once', async () => {
    const [giver, receiver] = [await known(), await known()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(giver, receiver.number)));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await database().select().from(power).where(eq(power.giverId, giver.id))).toHaveLength(1);
    expect(await database().$count(auditEvent, eq(auditEvent.subjectId, giver.id))).toBe(1);
  });

  test('is given back by who received it, and the audit of the giver says who did', async () => {
    const [giver, receiver] = [await known(), await known()];
    const given = await give(giver, receiver.number);
    if (!given.ok) throw new Error(given.refusal);
    expect(await withdrawPower(receiver.citizen, given.value.id, at)).toBe(true);
    const events = await database().select().from(auditEvent).where(eq(auditEvent.subjectId, giver.id));
    expect(events.at(-1)).toMatchObject({ action: 'power.withdraw', actorId: receiver.id });
  });

  test('is nobody else’s to withdraw', async () => {
    const [giver, receiver, other] = [await known(), await known(), await known()];
    const given = await give(giver, receiver.number);
    if (!given.ok) throw new Error(given.refusal);
    for (const id of [given.value.id, 'x', '']) expect(await withdrawPower(other.citizen, id, at)).toBe(false);
    expect(await freshRights(receiver.id, giver.id, at)).toHaveLength(1);
  });

  test.each([
    ['to oneself', 'self', {}],
    ['by who is fifteen', 'tooYoung', { giver: '2010-11-24' }],
    ['to who is seventeen', 'receiverTooYoung', { receiver: '2008-11-24' }],
    ['until now', 'end', { until: at }],
    ['for longer than five years', 'end', { until: later(5 * 366 * 86_400) }],
    ['to a number that is none', 'notFound', { number: '12345678901' }],
    ['to somebody whom the registry does not know', 'notFound', { number: syntheticNumber('1971-01-01', 3) }],
    ['to somebody with a confidential address, without saying so', 'notFound', { receiverIsConfidential: true }],
    ['by somebody with a confidential address', 'confidential', { giverIsConfidential: true }],
  ] as [string, string, Record<string, string & Date & boolean>][])(
    'is not given %s: %s',
    async (_, refusal, tried) => {
      const giver = await known(tried.giver, { isConfidential: tried.giverIsConfidential ?? false });
      const receiver = await known(tried.receiver, { isConfidential: tried.receiverIsConfidential ?? false });
      const number = tried.number ?? (refusal === 'self' ? giver.number : receiver.number);
      expect(await give(giver, number, tried.until ?? until)).toEqual({ ok: false, refusal });
      expect(await powersOf(giver.citizen, at)).toEqual({ given: [], received: [] });
    },
  );
});
