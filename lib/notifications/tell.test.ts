/** The part of a statement that tells: what it costs each time is no new plan. */
import { sql } from 'drizzle-orm';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { statement } from '@/lib/database/statement';
import { inTransaction } from '@/lib/database/transaction';
import { useTestDatabase } from '@/scripts/testing/database';
import { andTell, asNotices, atOnce } from './tell';

process.env.DATABASE_STATEMENTS = 'named';

jest.mock('@/lib/notifications/channels/configured', () => ({
  configuredChannel: () => ({ name: 'smtp' }),
  contactOf: async () => null,
}));

useTestDatabase();

const act = statement<{ citizenId: string; notices: string; locale: 'nb'; at: Date }, object>('told_act', (value) => {
  const { citizenId, at } = value;
  const until = sql`${at}::timestamptz + interval '7 days'`;
  const telling = { service: 'test', to: [citizenId], by: citizenId, values: value, at, until, done: sql`done` };
  return sql`
    WITH done AS (SELECT gen_random_uuid() AS id, 1 AS version)${andTell(telling)}
    SELECT id FROM done`;
});

test('a connection that has told often plans no more', async () => {
  const citizenId = await findOrAddCitizen('15838421072');
  const at = new Date();
  const values = { citizenId, notices: asNotices([atOnce('done', at)]), locale: 'nb' as const, at };
  const plans = await inTransaction(async (transaction) => {
    for (let times = 0; times < 12; times++) await act(values, transaction);
    const { rows } = await transaction.query<{ generic: number; custom: number }>(
      `select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where name like 'told_act%'`,
    );
    return rows;
  });
  // PostgreSQL makes five for single calls, and then compares.
  expect(plans).toEqual([{ generic: 7, custom: 5 }]);
});
