import { NextRequest } from 'next/server';
import { loginsAMinute } from '@/lib/auth/login/rate-limit-store';
import { startLogin } from '@/lib/auth/login/start';
import { useTestDatabase } from '@/scripts/testing/database';
import { GET } from './route';

useTestDatabase();
process.env.TRUSTED_PROXY = 'true';

jest.mock('@/lib/calendar/clock', () => ({ now: () => new Date('2026-11-23T10:00:00Z') }));
jest.mock('@/lib/auth/login/start', () => ({
  startLogin: jest.fn(async () => new URL('https://issuer.example/a')),
}));

const begin = (address?: string) =>
  GET(
    new NextRequest('http://localhost:3000/oauth2/login?locale=en&redirect=/en/my-page', {
      headers: address ? { 'x-forwarded-for': address } : {},
    }),
  );

test('past the limit of an address ID-porten is not called; others log in as before', async () => {
  for (let count = 0; count < loginsAMinute; count++) {
    expect((await begin('203.0.113.7')).headers.get('location')).toBe('https://issuer.example/a');
  }
  const refused = await begin('203.0.113.7');
  expect(refused.status).toBe(303);
  expect(refused.headers.get('location')).toMatch(/\/en\/login-failed\?reason=unavailable&redirect=%2Fen%2Fmy-page/);
  expect(startLogin).toHaveBeenCalledTimes(loginsAMinute);
  expect((await begin('203.0.113.8')).status).toBe(302);
});

test('who has no address that can be believed is not limited', async () => {
  for (let count = 0; count <= loginsAMinute; count++) expect((await begin('10.0.0.2')).status).toBe(302);
});
