import { sql } from 'drizzle-orm';
import { loginKeyAges } from '@/lib/auth/ways/key-age';
import { database } from '@/lib/database/database';
import { logFault } from '@/lib/log/log';

/** Readiness: 503 while the database does not answer. Also reports the age of our keys, which never makes it 503. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await database().execute(sql`select 1`);
    return Response.json({ status: 'ok', keys: { login: loginKeyAges() } }, { headers });
  } catch (error) {
    logFault(error, 'readiness');
    return Response.json({ status: 'unavailable' }, { status: 503, headers });
  }
}
