/** Counts the logins that an address has begun, in the database: one count for all replicas. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { lookup } from '@/lib/database/encryption';

/**
 * Generous: offices, a library or a mobile network may share one address, and ten thousand people who log in once a week
 * are fewer than five a minute. The limits stop one machine that fills the table and uses up our calls to ID-porten.
 */
export const loginsAMinute = 60;
export const loginsAnHour = 1_000;

/**
 * Counts a login begun from an address. False where a limit is reached: that login is not counted, so that whoever goes
 * on trying does not lock out others. The minute's limit is exact; the hour's may let a few concurrent logins through.
 */
export async function countLoginStart(address: string, at: Date): Promise<boolean> {
  // The address itself is neither stored nor logged.
  const { hash } = lookup('client-address', address);
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
  const counted = await database().execute(sql`
    insert into login_start (address_hash, minute, count)
    select ${hash}, ${minute}::timestamptz, 1
    where (
      select coalesce(sum(count), 0) from login_start
      where address_hash = ${hash} and minute > ${minute}::timestamptz - interval '1 hour'
    ) < ${loginsAnHour}
    on conflict (address_hash, minute) do update set count = login_start.count + 1
      where login_start.count < ${loginsAMinute}
    returning count`);
  return counted.rows.length === 1;
}
