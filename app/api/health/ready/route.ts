import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { logFault } from '@/lib/log';

/** The database answers, too: 503 while it does not. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await database().execute(sql`select 1`);
    return Response.json({ status: 'ok' }, { headers });
  } catch (error) {
    logFault(error, 'readiness');
    return Response.json({ status: 'unavailable' }, { status: 503, headers });
  }
}
