import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { env } from '@/lib/env/env';
import { useTestDatabase } from '@/scripts/testing/database';
import { migrate } from './migrate';

useTestDatabase();

const migrations = join(__dirname, 'migrations');
const roles = join(__dirname, 'roles.sql');

async function emptyDatabase(): Promise<{ url: string; client: Client }> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const server = new Client({ connectionString: env().DATABASE_URL });
  await server.connect();
  await server.query(`create database ${name} template template0`);
  await server.end();
  const url = env().DATABASE_URL.replace(/\/test_\w+/, `/${name}`);
  const client = new Client({ connectionString: url });
  await client.connect();
  return { url, client };
}

test('four replicas that start together bring an empty database up to date, once', async () => {
  const { url, client } = await emptyDatabase();
  await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrations, roles)));
  const applied = await client.query('select count(*)::int as count from drizzle.__drizzle_migrations');
  const { entries } = jest.requireActual<{ entries: unknown[] }>('./migrations/meta/_journal.json');
  expect(applied.rows[0].count).toBe(entries.length);
  await client.end();
});

test('a database that cannot be reached is an error, not a hang', async () => {
  await expect(migrate('postgresql://portal@localhost/portal?host=/nowhere', migrations, roles)).rejects.toThrow(
    /ENOENT/,
  );
});
