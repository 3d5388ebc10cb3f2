/** Keys rotate: before, during and after, on a real PostgreSQL, through the functions that the portal itself uses. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import * as acting from '@/lib/acting/schema';
import * as audit from '@/lib/audit/schema';
import * as auth from '@/lib/auth/schema';
import * as citizens from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import * as drafts from '@/lib/drafts/schema';
import * as slots from '@/lib/slots/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { underKeys } from '@/scripts/testing/under-keys';
import { encryptedFields as allFields, migrationChains } from '@/services/services.server';

const schema = { ...acting, ...audit, ...auth, ...citizens, ...drafts, ...slots };

useTestDatabase();
// Each change of keys loads the portal's modules anew.
jest.setTimeout(30_000);

const at = new Date('2026-11-23T10:00:00Z');
// Synthetic: month + 80.
const number = '15838421072';
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [oldData, newData, oldLookup, newLookup] = [key('oldData'), key('newData'), key('oldLook'), key('newLook')];
const before = { DATA_KEYS: oldData, LOOKUP_KEYS: oldLookup };
const during = { DATA_KEYS: `${newData},${oldData}`, LOOKUP_KEYS: `${newLookup},${oldLookup}` };
const after = { DATA_KEYS: newData, LOOKUP_KEYS: newLookup };

async function testDrafts() {
  const { defineDraft } = await import('@/lib/drafts/drafts');
  const shape = z.object({ reason: z.string() });
  const { start, read, save } = defineDraft({ form: 'test', level: 'high', shape });
  return { startDraft: start, readDraft: read, saveAnswers: save };
}

const modules = async () => ({
  ...(await import('./reencrypt')),
  ...(await import('@/lib/acting/acting')),
  ...(await import('@/lib/acting/powers-store')),
  ...(await import('@/lib/acting/right-store')),
  ...(await import('@/lib/auth/session/store')),
  ...(await testDrafts()),
  ...(await import('@/lib/citizens/identity')),
  ...(await import('@/lib/database/encryption')),
});
type Portal = Awaited<ReturnType<typeof modules>>;
const portal = <Value>(keys: typeof before, work: (running: Portal) => Promise<Value>) =>
  underKeys(keys, async () => work(await modules()));

const idToken = 'header.payload.signature';
const login = {
  subject: 'pairwise',
  sid: 'sid',
  assurance: 'idporten-loa-high',
  amr: ['BankID'],
  name: 'Maja Prøvestad',
  authTime: at,
} as unknown as Parameters<Portal['createSession']>[1]['login'];

/** One citizen with a draft, a session, and rights to act (for nobody else: there is nobody), all written by the portal under the old keys. */
const writeWorld = () =>
  portal(before, async (running) => {
    const { findOrAddCitizen, mintActing, startDraft, saveAnswers, createSession } = running;
    const citizenId = await findOrAddCitizen(number, at);
    const citizen = mintActing<'high'>(citizenId);
    const draftId = await startDraft(citizen, {}, at);
    await saveAnswers(citizen, draftId, { reason: 'Vondt i kneet' }, at);
    const reference = randomUUID();
    const made = { reference, citizenId, login: { ...login, idToken }, locale: 'nb', browser: 'browser' };
    await createSession(database(), made, at);
    const told = { subjectId: citizenId, kind: 'parent', name: 'Odin', birthDate: '2019-05-17', until: null } as const;
    await running.saveReading(citizenId, [told], at);
    const ids = { id: randomUUID(), giverId: citizenId, receiverId: citizenId };
    const power = { ...ids, service: 'test', giverName: 'Torgeir', receiverName: 'Maja', until: new Date(+at + 1) };
    await running.insertPower(power, at);
    return { citizenId, draftId, reference };
  });

/** All that the portal reads, or the fault. */
const readWorld = (keys: typeof before, world: Awaited<ReturnType<typeof writeWorld>>) =>
  portal(keys, async (running) => {
    const { mintActing, readDraft, findSession, readIdToken, isNumberOf, findOrAddCitizen } = running;
    const row = await findSession(world.reference);
    return {
      sameCitizen: await isNumberOf(world.citizenId, number),
      again: (await findOrAddCitizen(number, at)) === world.citizenId,
      draft: (await readDraft(mintActing<'high'>(world.citizenId), world.draftId, at))?.answers.reason,
      idToken: row && (await readIdToken(row, database())),
      names: [
        (await running.selectRights(world.citizenId, null)).rights.map(({ name }) => name).sort(),
        (await running.selectPowers(world.citizenId, at)).given.map(({ name }) => name),
      ],
    };
  });

const whole = {
  sameCitizen: true,
  again: true,
  draft: 'Vondt i kneet',
  idToken,
  names: [['Odin', 'Torgeir'], ['Maja']],
};
const nothing = { renewed: 0, changedMeanwhile: 0, unreadable: 0, taken: 0, left: 0 };
const onlyRenewed = { ...nothing, renewed: 1 };
const named = ['relation.name', 'power.giver_name', 'power.receiver_name'];
const fields = ['citizen.number_encrypted', 'draft.answers', 'session.id_token', 'session.name', ...named];
const all = [...fields, 'citizen.number_lookup'];
const each = (counts: typeof nothing) => Object.fromEntries(all.map((name) => [name, counts]));

beforeEach(async () => {
  const { draft, session, power, relation, relationReading, citizen } = schema;
  for (const table of [draft, session, power, relation, relationReading, citizen]) await database().delete(table);
});

test('with the old keys gone everything still opens, and the same citizen is found', async () => {
  const world = await writeWorld();
  expect(await readWorld(before, world)).toEqual(whole);
  expect(await portal(during, ({ reencrypt, portalFields }) => reencrypt(portalFields))).toEqual(each(onlyRenewed));
  expect(await readWorld(after, world)).toEqual(whole);
  expect(await database().select().from(schema.citizen)).toHaveLength(1);
  await expect(readWorld(before, world)).rejects.toThrow('no key');
});

test('run again it finds nothing to do and changes no byte', async () => {
  await writeWorld();
  await portal(during, ({ reencrypt, portalFields }) => reencrypt(portalFields));
  const rows = async () => [
    await database().select().from(schema.draft),
    await database().select().from(schema.citizen),
  ];
  const once = await rows();
  expect(await portal(during, ({ reencrypt, portalFields }) => reencrypt(portalFields))).toEqual(each(nothing));
  expect(await rows()).toEqual(once);
});

test('the token of a session that has ended is empty and stays so', async () => {
  const { reference } = await writeWorld();
  await portal(during, async ({ findSession, endSession, reencrypt, portalFields }) => {
    const row = await findSession(reference);
    if (row) await endSession(row, 'logout', at);
    expect((await reencrypt(portalFields))['session.id_token']).toEqual(nothing);
  });
  expect((await database().select().from(schema.session))[0]?.idToken).toHaveLength(0);
});

test('more rows than a batch or a page holds: each is moved, and a run that was stopped goes on where it was', async () => {
  const { citizenId } = await writeWorld();
  await portal(before, async ({ encrypt }) => {
    const drafts = Array.from({ length: 450 }, () => randomUUID()).map((id) => {
      const answers = encrypt('{}', { table: 'draft', column: 'answers', row: id });
      return { id, citizenId, answers, createdAt: at, updatedAt: at };
    });
    await database().insert(schema.draft).values(drafts);
  });
  // Nothing to do for these, and more of them than one statement looks at.
  await database().execute(sql`
    insert into draft (citizen_id, answers, created_at, updated_at)
    select ${citizenId}, ''::bytea, now(), now() from generate_series(1, 11000)`);
  await portal(during, async ({ reencrypt, portalFields }) => {
    const stopping = stopAfter(2);
    await expect(reencrypt(portalFields, stopping)).rejects.toThrow('stopped');
    const { renewed = 0, ...others } = (await reencrypt(portalFields))['draft.answers'] ?? {};
    expect(others).toEqual({ changedMeanwhile: 0, unreadable: 0, taken: 0, left: 0 });
    expect(renewed).toBeGreaterThan(200);
    expect(renewed).toBeLessThan(451);
  });
  expect((await portal(after, ({ reencrypt, portalFields }) => reencrypt(portalFields)))['draft.answers']).toEqual(
    nothing,
  );
});

/** The database, until so many updates are done. */
function stopAfter(updates: number) {
  let done = 0;
  return running((text) => {
    if (text.trimStart().startsWith('update') && ++done > updates) throw new Error('stopped');
  });
}

/** The database; `beforeEach` sees each statement's text before it runs. */
function running(beforeEach: (text: string) => unknown) {
  const real = database();
  const execute = async (query: Parameters<typeof real.execute>[0]) => {
    const { sql } = (real as unknown as { dialect: { sqlToQuery(q: unknown): { sql: string } } }).dialect.sqlToQuery(
      query,
    );
    await beforeEach(sql);
    return real.execute(query);
  };
  return { execute } as unknown as typeof real;
}

test('what a citizen writes between reading and replacing is not lost', async () => {
  const world = await writeWorld();
  await portal(during, async ({ reencrypt, saveAnswers, mintActing, portalFields }) => {
    const write = () => saveAnswers(mintActing<'high'>(world.citizenId), world.draftId, { reason: 'Nytt' }, at);
    const meanwhile = running(async (text) => {
      if (text.includes('update "draft"')) await write();
    });
    const report = await reencrypt(portalFields, meanwhile);
    expect(report['draft.answers']).toEqual({ ...nothing, changedMeanwhile: 1 });
  });
  expect(await readWorld(after, world)).toEqual({ ...whole, draft: 'Nytt' });
});

test('written meanwhile by a portal that still has the old key first: it is left, and the next run takes it', async () => {
  const world = await writeWorld();
  const place = { table: 'draft', column: 'answers', row: world.draftId };
  const lagging = { ...before, DATA_KEYS: `${oldData},${newData}` };
  const answers = await portal(lagging, async ({ encrypt }) => encrypt('{"reason":"Nytt"}', place));
  await portal(during, async ({ reencrypt, valuesLeft, portalFields }) => {
    const meanwhile = running(async (text) => {
      if (text.includes('update "draft"')) await database().update(schema.draft).set({ answers });
    });
    const report = await reencrypt(portalFields, meanwhile);
    expect(report['draft.answers']).toEqual({ ...nothing, changedMeanwhile: 1, left: 1 });
    expect(valuesLeft(report)).toBe(1);
    expect(valuesLeft(await reencrypt(portalFields))).toBe(0);
  });
  expect(await readWorld(after, world)).toEqual({ ...whole, draft: 'Nytt' });
});

test('two jobs and thirty citizens who write, all at once: nothing is lost', async () => {
  const { citizenId } = await writeWorld();
  const drafts: string[] = [];
  await portal(before, async ({ mintActing, startDraft, saveAnswers }) => {
    const citizen = mintActing<'high'>(citizenId);
    for (let count = 0; count < 30; count++) {
      const id = await startDraft(citizen, {}, at);
      // Of drafts without an answer only the newest ten stay.
      await saveAnswers(citizen, id, { reason: 'Før' }, new Date(at.getTime() + 1));
      drafts.push(id);
    }
  });
  await portal(during, async ({ reencrypt, valuesLeft, saveAnswers, mintActing, portalFields }) => {
    const citizen = mintActing<'high'>(citizenId);
    const writes = drafts.map((id) => saveAnswers(citizen, id, { reason: `Nytt ${id}` }, at));
    const [saved] = await Promise.all([Promise.all(writes), reencrypt(portalFields), reencrypt(portalFields)]);
    expect(saved).toEqual(drafts.map(() => true));
    expect(valuesLeft(await reencrypt(portalFields))).toBe(0);
  });
  await portal(after, async ({ readDraft, mintActing }) => {
    const citizen = mintActing<'high'>(citizenId);
    for (const id of drafts) expect((await readDraft(citizen, id, at))?.answers.reason).toBe(`Nytt ${id}`);
  });
});

test('a value that no key opens is counted, left as it is, and stops nothing', async () => {
  const world = await writeWorld();
  const answers = Buffer.concat([Buffer.from([1, 4]), Buffer.from('gone'), randomBytes(40)]);
  const lost = { id: randomUUID(), citizenId: world.citizenId, answers, createdAt: at, updatedAt: at };
  await database().insert(schema.draft).values(lost);
  const report = await portal(during, ({ reencrypt, portalFields }) => reencrypt(portalFields));
  expect(report['draft.answers']).toEqual({ ...onlyRenewed, unreadable: 1, left: 1 });
  const rows = await database().select().from(schema.draft);
  expect(rows.find(({ id }) => id === lost.id)?.answers).toEqual(answers);
});

test('one person in two rows, made by replicas with other keys: counted, nothing merged', async () => {
  await portal(before, ({ findOrAddCitizen }) => findOrAddCitizen(number, at));
  await portal(after, ({ findOrAddCitizen }) => findOrAddCitizen(number, at));
  const report = await portal(during, ({ reencrypt, portalFields }) => reencrypt(portalFields));
  expect(report['citizen.number_lookup']).toEqual({ ...nothing, taken: 1, left: 1 });
});

test('a number that no key opens keeps its look-up value, and is counted; it stops nothing', async () => {
  const { citizenId } = await writeWorld();
  await database()
    .update(schema.citizen)
    .set({ numberEncrypted: Buffer.from('sealed with a key that is gone') });
  const [written] = await database().select().from(schema.citizen);
  const report = await portal(during, ({ reencrypt, portalFields }) => reencrypt(portalFields));
  expect(report['citizen.number_lookup']).toEqual({ ...nothing, unreadable: 1, left: 1 });
  expect(report['draft.answers']).toEqual(onlyRenewed);
  expect(await database().select().from(schema.citizen)).toEqual([{ ...written, id: citizenId }]);
});

test('a fault while a look-up value is replaced stops the job: it is not counted as anything', async () => {
  await writeWorld();
  const broken = running((text) => {
    if (text.includes('update citizen set number_lookup')) throw new Error('connection lost');
  });
  await portal(during, async ({ reencrypt, portalFields }) => {
    await expect(reencrypt(portalFields, broken)).rejects.toThrow('connection lost');
  });
});

test('every column of bytes is in the job, or is a hash, or lives for minutes', async () => {
  const ofServices = migrationChains.map(({ folder }) => jest.requireActual(join(process.cwd(), folder, '../schema')));
  const columns = [schema, ...ofServices]
    .flatMap((tables) => Object.values(tables))
    .filter((table) => table instanceof PgTable)
    .map((table) => getTableConfig(table))
    .flatMap(({ name, columns }) =>
      columns.filter((one) => one.getSQLType() === 'bytea').map((one) => `${name}.${one.name}`),
    );
  const moved = allFields.map(({ table, column }) => `${table}.${column}`);
  const left = columns.filter((column) => !moved.includes(column));
  expect(left.filter((column) => !column.endsWith('_hash')).sort()).toEqual([
    'audit_seal.hash',
    'audit_seal.row_hashes',
    'citizen.number_lookup',
    'login_attempt.checks',
  ]);
});
