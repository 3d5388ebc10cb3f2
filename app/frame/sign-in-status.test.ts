import { sessionCookie } from '@/lib/auth/session/cookies';
import { newReference } from '@/lib/http/reference';
import { useTestDatabase } from '@/scripts/testing/database';
import { signInStatus } from './sign-in-status';

const { whileGone } = useTestDatabase();

jest.mock('next/headers', () => ({
  headers: async () => new Headers({ cookie: `${sessionCookie()}=${newReference()}` }),
}));

test('a cookie that no session has: signed out', async () => {
  expect(await signInStatus()).toBe('signedOut');
});

test('where the session cannot be read, nobody is called signed out, and the page shows all the same', async () => {
  expect(await whileGone(signInStatus)).toBe('unknown');
});
