/** Who is signed in after a login, against a real PostgreSQL. */
import { randomBytes } from 'node:crypto';
import { loginAttempt, session } from '@/lib/auth/schema';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { beginSession } from './begin';
import type { CheckedLogin } from './checked-login';
import { rememberOnce } from './ended-elsewhere-store';
import { isFreshLoginRequired } from './fresh-login-store';
import { decryptName, findSession, hashReference } from './store';
import { withdrawLogins } from './withdrawn-logins-store';

useTestDatabase();

const login: CheckedLogin = {
  pid: '47906701517',
  subject: 'abc',
  assurance: 'idporten-loa-high',
  amr: ['BankID'],
  authTime: new Date(),
  sid: 's1',
  locale: null,
  name: 'Maja Prøvestad',
  idToken: 'token',
};
const other = { ...login, pid: '65901300115', sid: 's2' };
const browser = { bindings: ['browser'], reference: undefined };
const begin = (who: CheckedLogin, reference: string, at = browser) =>
  beginSession(who, { reference, locale: 'nb' }, at);
const rows = () => database().select().from(session);

beforeEach(() => database().delete(session));

test('a login begins a session, and a second one of the same person takes its place', async () => {
  expect(await begin(login, 'first')).toEqual({ ok: true });
  expect(await begin({ ...login, assurance: 'idporten-loa-substantial' }, 'second')).toEqual({ ok: true });
  expect((await findSession('first'))?.endReason).toBe('replaced');
  expect((await findSession('second'))?.endedAt).toBeNull();
});

test('where somebody else is signed in, that session ends and none begins', async () => {
  await begin(login, 'first');
  expect(await begin(other, 'second')).toMatchObject({ ok: false, failure: 'other-person' });
  expect((await rows()).map(({ endReason }) => endReason)).toEqual(['other-person']);
});

test('of two people who come back in one browser at the same time one is signed in at most', async () => {
  await Promise.all([begin(login, 'first'), begin(other, 'second')]);
  expect((await rows()).filter(({ endedAt }) => endedAt === null).length).toBeLessThan(2);
});

test('a login whose session was ended elsewhere while it was on its way begins none', async () => {
  await rememberOnce(database(), 'sid:s3');
  expect(await begin({ ...login, sid: 's3' }, 'late')).toMatchObject({ ok: false, failure: 'again' });
  expect(await rows()).toEqual([]);
});

const attempt = randomBytes(32);
const pending = (stateHash: Buffer, binding: string) => ({
  ...{ stateHash, browserHash: hashReference(binding), checks: Buffer.alloc(1), assurance: 'idporten-loa-high' },
  ...{ locale: 'nb', returnTo: '/nb', createdAt: new Date() },
});

test('a login whose answer is being checked while the citizen logs out begins no session', async () => {
  await database().insert(loginAttempt).values(pending(attempt, 'tab'));
  await withdrawLogins(database(), ['browser', 'tab'], new Date());
  const late = await beginSession(
    login,
    { reference: 'late', locale: 'nb', attempt },
    { ...browser, bindings: ['tab'] },
  );
  expect(late).toMatchObject({ ok: false, failure: 'again' });
  expect(await rows()).toEqual([]);
});

test('after another person every other login on its way is withdrawn, and the next one is fresh until one succeeds', async () => {
  const [one, two, three] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  const tabs = { bindings: ['tab one', 'tab two'], reference: undefined };
  const come = (who: CheckedLogin, by: Buffer) =>
    beginSession(who, { reference: by.toString('hex'), locale: 'nb', attempt: by }, tabs);
  await database()
    .insert(loginAttempt)
    .values([pending(one, 'tab one'), pending(two, 'tab two'), pending(three, 'tab two')]);
  expect(await come(login, one)).toEqual({ ok: true });
  expect(await isFreshLoginRequired(tabs.bindings)).toBe(false);
  expect(await come(other, two)).toMatchObject({ failure: 'other-person' });
  expect(await come(login, three)).toMatchObject({ failure: 'again' });
  expect(await isFreshLoginRequired(['tab two'])).toBe(true);
  await database().insert(loginAttempt).values(pending(three, 'tab two'));
  expect(await come(login, three)).toEqual({ ok: true });
  expect(await isFreshLoginRequired(tabs.bindings)).toBe(false);
});

test('two that come at once with bindings in another order do not wait for each other for ever', async () => {
  const both = [
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
  ];
  const ends = await Promise.all(
    Array.from({ length: 8 }, (_, nth) =>
      begin(login, `at once ${nth}`, { ...browser, bindings: both[nth % 2] ?? [] }),
    ),
  );
  expect(ends).toEqual(Array(8).fill({ ok: true }));
  expect((await rows()).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
});

test('the same login told twice is one session, which stays', async () => {
  await Promise.all([begin(login, 'same'), begin(login, 'same')]);
  expect(await rows()).toMatchObject([{ endedAt: null }]);
});

test('the name is encrypted, and gone where the session has ended', async () => {
  await begin(login, 'first');
  const [row] = await rows();
  expect(row?.name?.toString('latin1')).not.toContain('Maja');
  expect(row && decryptName(row)).toBe('Maja Prøvestad');
  await begin({ ...login, name: null }, 'second');
  expect((await findSession('first'))?.name).toBeNull();
});

test('a name that no key opens is none: it takes no page down', async () => {
  await begin(login, 'first');
  const [row] = await rows();
  expect(row && decryptName({ ...row, name: Buffer.from('sealed with a key that is gone') })).toBeNull();
});

test('more logins at once than the pool has connections: every one of them begins its session', async () => {
  const many = Array.from({ length: 40 }, (_, nth) => ({
    who: { ...login, pid: syntheticNumber('1984-03-15', nth), sid: `sid-${nth}` },
    at: { bindings: [`browser-${nth}`], reference: undefined },
  }));
  const ends = await Promise.all(many.map(({ who, at }, nth) => begin(who, `reference-${nth}`, at)));
  expect(ends).toEqual(many.map(() => ({ ok: true })));
});
