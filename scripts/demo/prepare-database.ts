/** What a fresh database needs before the portal starts; prints the table of test people for the starter to show. */

import { closeDatabase } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { env } from '@/lib/env/env';
import { seed } from '@/scripts/seed';
import { migrationChains } from '@/services/services.server';
import { people } from '@/services/test-people';

const columns = [
  ['Number', ...people.map((person) => person.pid)],
  ['Name', ...people.map((person) => `${person.givenName} ${person.familyName}`)],
  ['Situation', ...people.map((person) => person.situation.en)],
  ['Signs in with', ...people.map((person) => person.eids.join(', ') || '(cannot sign in)')],
];

function table(): string {
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const rows = (columns[0] ?? []).map((_, row) =>
    columns.map((cells, column) => (cells[row] ?? '').padEnd(widths[column] ?? 0)).join('   '),
  );
  return rows.map((row) => `  ${row.trimEnd()}`).join('\n');
}

async function prepare(): Promise<void> {
  await migrate(env().DATABASE_DIRECT_URL, migrationChains);
  await seed();
  console.log(table());
}

prepare()
  .catch((error: Error) => {
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) console.error(cause.message);
    process.exitCode = 1;
  })
  .finally(closeDatabase);
