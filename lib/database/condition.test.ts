import { join } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { migrationChains, neededTables } from '@/services/services.server';

const schemas = [
  ...['acting', 'acts', 'audit', 'auth', 'citizens', 'drafts', 'jobs', 'notifications', 'slots'].map(
    (name) => `lib/${name}/schema`,
  ),
  ...migrationChains.map(({ folder }) => join(folder, '../schema')),
];

test('readiness asks for every table of every schema', () => {
  const tables = schemas
    .flatMap((file) => Object.values(jest.requireActual(join(process.cwd(), file))))
    .filter((table) => table instanceof PgTable)
    .map(getTableName);
  expect(Object.values(neededTables).flat().map(getTableName).sort()).toEqual(tables.sort());
});
