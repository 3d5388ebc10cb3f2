/** The row behind the login proxy, against a real PostgreSQL; the tokens' own checks are in `e2e/hostile-proxy.spec.ts`. */
import { useTestDatabase } from '@/dev/testing/database';
import { isLive } from '@/lib/auth/session-rules';
import type { ReadToken } from './access-token';
import { sessionOf } from './proxied-session';

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
const browser = { binding: 'browser', locale: 'nb' } as const;

test('level and electronic ID are those of the token that came with this very request', async () => {
  await sessionOf(token({}), browser);
  const { row } = await sessionOf(token({ assurance: 'idporten-loa-high', amr: ['BankID'] }), browser);
  expect(row).toMatchObject({ assurance: 'idporten-loa-high', amr: ['BankID'] });
  expect((await sessionOf(token({}), browser)).row).toMatchObject({ assurance: 'idporten-loa-substantial' });
});

test('a token that was renewed is of the same session', async () => {
  const first = await sessionOf(token({}, null), browser);
  const renewed = await sessionOf({ ...token({}, null), issuedAt: new Date(Date.now() + 60_000) }, browser);
  expect(renewed.row?.referenceHash).toEqual(first.row?.referenceHash);
  expect(renewed.row && isLive(renewed.row, new Date())).toBe(true);
});
