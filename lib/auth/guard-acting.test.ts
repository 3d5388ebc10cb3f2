/** The guard and whom one acts for: by the session, by what the registry told and by powers; and forms that are for another. */
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { markOfPair, ownMark, partiesOf, seesOf } from '@/lib/acting/acting';
import { actingField } from '@/lib/acting/form-mark';
import { withdrawPower } from '@/lib/acting/powers';
import { saveReading } from '@/lib/acting/right-store';
import { actFor, actingForWhom, peopleOf } from '@/lib/acting/whom';
import { type DraftAuthor, draftAuthorIdOf, mintCitizen } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { addressHeader } from '@/lib/http/request-address';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower, tellParent } from '@/scripts/testing/registry';
import { actingForMark, currentActing, requireActing } from './guard';
import { changeActingFor, createSession, endActingFor, endSession, findSession } from './session/store';
import { syncSession } from './ways/login-method';

jest.mock('next/headers', () => ({ headers: jest.fn() }));
jest.mock('next/navigation', () => ({ redirect: jest.fn() }));
jest.mock('./ways/login-method', () => ({ syncSession: jest.fn() }));

useTestDatabase();

const year = new Date().getFullYear();
const born = { small: `${year - 7}-01-01`, teen: `${year - 13}-01-01`, grown: `${year - 17}-01-01` };
const inAYear = new Date(Date.now() + 365 * 86_400_000);

/** Two citizens, the first of them signed in, acting for the second or nobody. */
async function signedIn({ acts = true, level = 'high' as 'high' | 'substantial' } = {}) {
  const [one, two] = await addCitizens(2);
  if (!one || !two) throw new Error('nobody');
  const reference = randomUUID();
  const checked = { subject: one.id, sid: null, amr: [], authTime: new Date(), idToken: null, name: 'Maja Prøvestad' };
  const login = { ...checked, assurance: `idporten-loa-${level}` } as unknown as Parameters<
    typeof createSession
  >[1]['login'];
  await createSession(
    database(),
    { reference, citizenId: one.id, login, locale: 'nb', browser: randomUUID() },
    new Date(),
  );
  const session = async () => {
    const row = await findSession(reference);
    if (!row) throw new Error('no session');
    return row;
  };
  if (acts) await changeActingFor(await session(), two.id);
  jest.mocked(headers).mockResolvedValue(new Headers({ [addressHeader]: '/nn/letters/new?error=x' }) as never);
  jest.mocked(syncSession).mockImplementation(async () => ({ row: await session() }));
  jest.mocked(redirect).mockImplementation((to) => {
    throw new URL(to, 'http://portal.invalid');
  });
  const citizen = mintCitizen<'high'>(one.id);
  return { actor: one.id, subject: two.id, citizen, session, mark: markOfPair(one.id, two.id) };
}

function formFor(mark?: string): FormData {
  const form = new FormData();
  if (mark !== undefined) form.set(actingField, mark);
  return form;
}

/** Where the guard leads, and who may save what was typed. */
async function ledTo(form?: FormData): Promise<{ to: string; query: object; savedBy: string[] }> {
  const savedBy: string[] = [];
  const keep = async (author: DraftAuthor) => void savedBy.push(draftAuthorIdOf(author));
  return requireActing('high', form && { locale: 'nn', form, keep }).then(
    () => Promise.reject(new Error('let in')),
    (to: unknown) => {
      if (!(to instanceof URL)) throw to;
      return { to: to.pathname, query: Object.fromEntries(to.searchParams), savedBy };
    },
  );
}

test('who acts for nobody acts for themselves, and no registry is asked', async () => {
  const { actor } = await signedIn({ acts: false });
  expect(partiesOf(await requireActing('high'))).toEqual({ actorId: actor, subjectId: actor, pairId: actor });
  expect(await actingForWhom()).toBeNull();
});

test.each([undefined, ownMark, ''])('a form with the mark %j is for oneself', async (mark) => {
  const { actor } = await signedIn({ acts: false });
  const acting = await requireActing('high', { locale: 'nn', form: formFor(mark) });
  expect(partiesOf(acting).subjectId).toBe(actor);
});

test.each([
  [born.small, 'all', 7],
  [born.teen, 'ownActs', 13],
])('a parent acts for a child who was born %s, and sees %s', async (birthDate, sees, age) => {
  const { actor, subject, mark } = await signedIn();
  await tellParent(actor, subject, birthDate, new Date());
  for (const acting of [await requireActing('high'), await currentActing('substantial')]) {
    expect(acting && partiesOf(acting)).toMatchObject({ actorId: actor, subjectId: subject });
    expect(acting && seesOf(acting)).toBe(sees);
  }
  expect(await actingForWhom()).toEqual({ mark, name: 'Odin Prøvestad', relation: 'parent', until: null, sees, age });
});

test('the form of a page for this person is let in', async () => {
  const { actor, subject, mark } = await signedIn();
  await empower(subject, actor, { service: 'thing', at: new Date(), until: inAYear });
  await saveReading(actor, [], new Date());
  const acting = await requireActing('high', { locale: 'nn', form: formFor(mark) });
  expect(partiesOf(acting)).toMatchObject({ actorId: actor, subjectId: subject });
});

describe('a form that is for somebody else than the session', () => {
  const redirectTo = { redirect: '/nn/letters/new' };

  test('is refused while one acts for another: one’s own form does nothing for them, with and without its mark', async () => {
    const { actor, subject, session } = await signedIn();
    await tellParent(actor, subject, born.small, new Date());
    for (const mark of [ownMark, undefined])
      expect(await ledTo(formFor(mark))).toEqual({
        ...{ to: '/nn/acting-for', query: { switched: ownMark, ...redirectTo }, savedBy: [actor] },
      });
    expect((await session()).actingFor).toBe(subject);
  });

  test('is refused while one acts for oneself: the other’s form does nothing for oneself', async () => {
    const { actor, mark } = await signedIn({ acts: false });
    expect(await ledTo(formFor(mark))).toEqual({
      ...{ to: '/nn/acting-for', query: { switched: mark, ...redirectTo }, savedBy: [actor] },
    });
  });

  test.each(['x', 'a'.repeat(22), '00000000-0000-4000-8000-000000000000'])(
    'is refused with the mark %j of nobody',
    async (mark) => {
      const { actor, subject } = await signedIn();
      await tellParent(actor, subject, born.small, new Date());
      expect((await ledTo(formFor(mark))).query).toEqual({ switched: mark, ...redirectTo });
    },
  );
});

describe('a right that has ended', () => {
  test('leads to the page that says so, saves what was typed, and from then on one acts for oneself', async () => {
    const { actor, subject, mark, session } = await signedIn();
    await saveReading(actor, [], new Date());
    expect(await ledTo(formFor(mark))).toEqual({
      ...{ to: '/nn/acting-for', query: { ended: mark, redirect: '/nn/letters/new' }, savedBy: [actor] },
    });
    expect((await session()).actingFor).toBeNull();
    expect(partiesOf(await requireActing('high')).subjectId).not.toBe(subject);
  });

  test('by a withdrawal, at the next page', async () => {
    const { actor, subject, mark } = await signedIn();
    const id = await empower(subject, actor, { service: 'thing', at: new Date(), until: inAYear });
    await saveReading(actor, [], new Date());
    await requireActing('high');
    await withdrawPower(mintCitizen<'high'>(subject), id);
    expect(await ledTo()).toMatchObject({ to: '/nn/acting-for', query: { ended: mark }, savedBy: [] });
  });

  test('and another tab that has gone on for somebody else meanwhile stays with them', async () => {
    const { actor, subject, session } = await signedIn();
    const before = await session();
    await changeActingFor(await session(), actor);
    await endActingFor({ ...before, actingFor: subject });
    expect((await session()).actingFor).toBe(actor);
  });

  test('by a birthday', async () => {
    const { actor, subject } = await signedIn();
    await tellParent(actor, subject, born.grown, new Date());
    expect(await ledTo()).toMatchObject({ to: '/nn/acting-for' });
  });

  test('a page that shows more to who is signed in leads nobody away, and shows only their own', async () => {
    const { actor } = await signedIn();
    await saveReading(actor, [], new Date());
    const acting = await currentActing('high');
    expect(acting && partiesOf(acting).subjectId).toBe(actor);
    expect(await actingForWhom()).toBeNull();
  });
});

test('below high nobody acts for another, whatever the session says', async () => {
  const { actor, subject } = await signedIn({ level: 'substantial' });
  await tellParent(actor, subject, born.small, new Date());
  expect(partiesOf(await requireActing('substantial')).subjectId).toBe(actor);
});

describe('a registry that does not answer', () => {
  // These citizens have no number to ask it with.
  test('lets what it told hold, as long as that proves an act', async () => {
    const { actor, subject } = await signedIn();
    await tellParent(actor, subject, born.small, new Date(Date.now() - 31_000));
    expect(partiesOf(await requireActing('high')).subjectId).toBe(subject);
  });

  test('lets a power that was given here hold', async () => {
    const { actor, subject } = await signedIn();
    await empower(subject, actor, { service: 'thing', at: new Date(), until: inAYear });
    expect(partiesOf(await requireActing('high')).subjectId).toBe(subject);
  });

  test('lets such a power, and nobody else, be chosen; that somebody may be missing is told', async () => {
    const { actor, subject, citizen, session, mark } = await signedIn({ acts: false });
    const [child] = await addCitizens(1);
    if (!child) throw new Error('nobody');
    await empower(subject, actor, { service: 'thing', at: new Date(), until: inAYear });
    await tellParent(actor, child.id, born.small, new Date(Date.now() - 61_000));
    const { people, isComplete } = await peopleOf(citizen);
    expect([people.map((one) => one.mark), isComplete]).toEqual([[ownMark, mark], false]);
    await expect(actFor(citizen, markOfPair(actor, child.id))).rejects.toThrow();
    expect(await actingForMark(mark)).not.toBeNull();
    expect(await actFor(citizen, mark)).toMatchObject({ ok: true });
    expect((await session()).actingFor).toBe(subject);
  });

  test('leads to the choice of whom where what it told is too old; what was typed is saved, the session stays as it is', async () => {
    const { actor, subject, session, mark } = await signedIn();
    await tellParent(actor, subject, born.small, new Date(Date.now() - 61_000));
    const led = { to: '/nn/acting-for', query: { redirect: '/nn/letters/new?error=x' }, savedBy: [] };
    expect(await ledTo()).toEqual(led);
    expect(await ledTo(formFor(mark))).toMatchObject({ to: led.to, savedBy: [actor] });
    expect((await session()).actingFor).toBe(subject);
  });
});

describe('choosing whom', () => {
  test('oneself, and each by a mark; the session keeps the choice', async () => {
    const { actor, subject, citizen, session, mark } = await signedIn({ acts: false });
    await tellParent(actor, subject, born.small, new Date());
    expect((await peopleOf(citizen)).people.map((one) => [one.mark, one.name, one.relation])).toEqual([
      [ownMark, 'Maja Prøvestad', 'self'],
      [mark, 'Odin Prøvestad', 'parent'],
    ]);
    expect(await actFor(citizen, mark)).toMatchObject({ ok: true, value: { mark, age: 7 } });
    expect((await session()).actingFor).toBe(subject);
    expect(await actFor(citizen, ownMark)).toMatchObject({ ok: true, value: { mark: ownMark } });
    expect((await session()).actingFor).toBeNull();
  });

  test('nobody else: not by a forged mark, not another’s child, not one who is grown, not on another’s session', async () => {
    const { actor, subject, citizen, session } = await signedIn({ acts: false });
    const [stranger] = await addCitizens(1);
    if (!stranger) throw new Error('nobody');
    await tellParent(stranger.id, subject, born.small, new Date());
    await tellParent(actor, stranger.id, born.grown, new Date());
    for (const mark of [
      markOfPair(actor, subject),
      markOfPair(stranger.id, subject),
      markOfPair(actor, stranger.id),
      subject,
      '',
    ])
      expect(await actFor(citizen, mark)).toEqual({ ok: false, refusal: 'notAllowed' });
    expect((await session()).actingFor).toBeNull();
    const theirs = mintCitizen<'high'>(stranger.id);
    expect(await actFor(theirs, markOfPair(stranger.id, subject))).toEqual({ ok: false, refusal: 'notAllowed' });
    expect((await session()).actingFor).toBeNull();
  });

  test('not on a session that has ended', async () => {
    const { actor, subject, citizen, session, mark } = await signedIn({ acts: false });
    await tellParent(actor, subject, born.small, new Date());
    await endSession(await session(), 'logout', new Date());
    expect(await actFor(citizen, mark)).toEqual({ ok: false, refusal: 'notAllowed' });
    expect((await session()).actingFor).toBeNull();
  });
});
