/** How many logins an address has begun, counted in the database: one count for all replicas. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { lookup } from '@/lib/database/encryption';

/**
 * Generous, since a municipality's offices, a library or a mobile network's customers may share one address: ten
 * thousand people behind it who log in once a week are less than five a minute. What the limits stop is one machine
 * that fills the table and spends our calls to ID-porten.
 */
export const loginsAMinute = 60;
export const loginsAnHour = 1_000;

/**
 * Counts one login begun from an address. False where the limit is reached: that one is not counted, so that whoever
 * goes on trying does not lock out those who share the address. Exact by the minute, also when many begin at once; by
 * the hour a few that run at the same instant may slip in. The address is kept as a keyed hash, and never logged.
 */
export async function countLoginStart(address: string, at: Date): Promise<boolean> {
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
