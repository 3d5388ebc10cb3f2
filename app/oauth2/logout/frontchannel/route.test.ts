import { NextRequest } from 'next/server';
import { useTestDatabase } from '@/scripts/testing/database';
import { GET } from './route';

const { whileGone } = useTestDatabase();

const tell = async (query: string) =>
  (await GET(new NextRequest(`http://localhost:3000/oauth2/logout/frontchannel?${query}`))).status;
const right = 'iss=http://localhost:9000&sid=a-session';

test('a logout that was noted is 200, one that names no session is 400', async () => {
  expect(await tell(right)).toBe(200);
  expect(await tell('iss=http://localhost:9000')).toBe(400);
});

test('a logout that could not be noted is 503, not done', async () => {
  expect(await whileGone(() => tell(right))).toBe(503);
});
