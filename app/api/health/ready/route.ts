import { sql } from 'drizzle-orm';
import { loginKeyAges } from '@/lib/auth/ways/key-age';
import { database } from '@/lib/database/database';
import { logFault } from '@/lib/log/log';

/** The database answers, too: 503 while it does not. How old our keys are is told and never makes it 503. */
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
