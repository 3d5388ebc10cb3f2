/** Of every chain of migrations, the last snapshot says what the schema says: the next migration holds only what is new. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import * as acting from '@/lib/acting/schema';
import * as acts from '@/lib/acts/schema';
import * as audit from '@/lib/audit/schema';
import * as auth from '@/lib/auth/schema';
import * as citizens from '@/lib/citizens/schema';
import * as drafts from '@/lib/drafts/schema';
import * as jobs from '@/lib/jobs/schema';
import * as notifications from '@/lib/notifications/schema';
import * as slots from '@/lib/slots/schema';
import { migrationChains } from '@/services/services.server';

const root = join(__dirname, '../..');
const services = migrationChains.map(({ name, folder }) => ({
  name,
  folder,
  schema: jest.requireActual<Record<string, unknown>>(join(root, folder, '../schema')),
}));
const portal = {
  name: 'portal',
  folder: 'lib/database/migrations',
  schema: { ...acting, ...acts, ...audit, ...auth, ...citizens, ...drafts, ...jobs, ...notifications, ...slots },
};

function lastSnapshot(folder: string) {
  const meta = join(root, folder, 'meta');
  const { entries } = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8'));
  return JSON.parse(readFileSync(join(meta, `${entries.at(-1).tag.slice(0, 4)}_snapshot.json`), 'utf8'));
}

test.each([portal, ...services])('$name: a migration made now would be empty', async ({ folder, schema }) => {
  const before = lastSnapshot(folder);
  expect(await generateMigration(before, generateDrizzleJson(schema, before.id))).toEqual([]);
});
