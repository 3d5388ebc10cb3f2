import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { env } from '@/lib/env/env';
import { useTestDatabase } from '@/scripts/testing/database';
import { migrationChains } from '@/services/services.server';
import { migrate } from './migrate';

useTestDatabase();

const root = join(__dirname, '../..');

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
  await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrationChains, root)));
  const journals = [
    { table: '__drizzle_migrations', folder: 'lib/database/migrations' },
    ...migrationChains.map(({ name, folder }) => ({ table: `${name}_migrations`, folder })),
  ];
  for (const { table, folder } of journals) {
    const applied = await client.query(`select count(*)::int as count from drizzle.${table}`);
    const { entries } = JSON.parse(readFileSync(join(root, folder, 'meta/_journal.json'), 'utf8'));
    expect(applied.rows[0].count).toBe(entries.length);
  }
  await client.end();
});

test('a database that cannot be reached is an error, not a hang', async () => {
  await expect(migrate('postgresql://portal@localhost/portal?host=/nowhere', migrationChains, root)).rejects.toThrow(
    /ENOENT/,
  );
});
