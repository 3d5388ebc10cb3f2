/** A real, migrated, empty database for one test file. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { closeDatabase } from '@/lib/database/database';

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Called at the top of a test file, outside any test: before its first test the file gets a database of its own, which
 * `database()` then uses; after its last test the database is gone. `whileGone` runs work that finds no database, as where
 * its server is down.
 */
export function useTestDatabase() {
  const name = `test_${randomBytes(6).toString('hex')}`;
  process.env.DATABASE_URL = process.env.TEST_DATABASE_SERVER?.replace('/postgres?', `/${name}?`);
  delete process.env.DATABASE_DIRECT_URL;
  beforeAll(() => onServer(`create database ${name} template portal`));
  afterAll(async () => {
    await closeDatabase();
    await onServer(`drop database ${name} with (force)`);
  });
  return {
    async whileGone<Value>(work: () => Promise<Value>): Promise<Value> {
      await closeDatabase();
      await onServer(`alter database ${name} with allow_connections false`);
      try {
        return await work();
      } finally {
        await onServer(`alter database ${name} with allow_connections true`);
      }
    },
  };
}
