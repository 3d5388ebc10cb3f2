/** The row behind the login proxy, against a real PostgreSQL; the tokens' own checks are in `e2e/hostile-proxy.spec.ts`. */

import { session } from '@/lib/auth/schema';
import { isLive } from '@/lib/auth/session/rules';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import type { ReadToken } from './access-token';
import { beginOrFindSession, endSessionsWithoutToken } from './proxied-session';

useTestDatabase();

const authTime = new Date('2026-11-23T12:00:00Z');
const token = (login: Partial<ReadToken['login']>, loginKey: string | null = 'sid-sub-auth_time'): ReadToken => ({
  ok: true,
  loginKey,
  issuedAt: new Date(),
  login: {
    pid: '47906701517',
    subject: 'sub',
    assurance: 'idporten-loa-substantial',
    amr: ['Minid-OTC'],
    authTime,
    sid: 'sid',
    locale: null,
    name: null,
    idToken: '',
    ...login,
  },
});
const browser = { bindings: ['browser'], locale: 'nb' as const };

test('level and electronic ID are those of the token that came with this very request', async () => {
  await beginOrFindSession(token({}), browser);
  const { row } = await beginOrFindSession(token({ assurance: 'idporten-loa-high', amr: ['BankID'] }), browser);
  expect(row).toMatchObject({ assurance: 'idporten-loa-high', amr: ['BankID'] });
  expect((await beginOrFindSession(token({}), browser)).row).toMatchObject({ assurance: 'idporten-loa-substantial' });
});

test('a token that was renewed is of the same session', async () => {
  const first = await beginOrFindSession(token({}, null), browser);
  const renewed = await beginOrFindSession({ ...token({}, null), issuedAt: new Date(Date.now() + 60_000) }, browser);
  expect(renewed.row?.referenceHash).toEqual(first.row?.referenceHash);
  expect(renewed.row && isLive(renewed.row, new Date())).toBe(true);
});

test.each([
  ['another person, without sid', { pid: '65901300115', subject: 'other', sid: null }],
  ['the same person, with a new sid', { sid: 'new' }],
])("what one session's end waited for does not carry %s past the time-out of the next", async (_, next) => {
  const shared = { ...browser, bindings: [`shared by ${next.sid}`] };
  await beginOrFindSession(token({ sid: next.sid && 'old' }, null), shared);
  await endSessionsWithoutToken(shared.bindings);
  const token2 = { ...token(next, null), issuedAt: new Date(Date.now() + 1000) };
  await beginOrFindSession(token2, shared);
  await database()
    .update(session)
    .set({ lastSeenAt: new Date(Date.now() - 31 * 60_000) });
  expect(await beginOrFindSession(token2, shared)).toMatchObject({ needsFreshLogin: true });
});

test('somebody else, whose first requests come at once, is signed in by none of them', async () => {
  const shared = { ...browser, bindings: ['two at once'] };
  const other = token({ pid: '65901300115', subject: 'at once', sid: 'at once' }, 'at once');
  await beginOrFindSession(token({ sid: 'before', subject: 'before' }, 'before'), shared);
  const found = await Promise.all([other, other, other].map((one) => beginOrFindSession(one, shared)));
  const live = found.filter(({ row }) => row && isLive(row, new Date()));
  expect(live).toEqual([]);
});
