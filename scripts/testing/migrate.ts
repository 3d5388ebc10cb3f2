/** `migrate.ts ADDRESS`: brings a test's database to the schema of this source, as `node jobs.mjs migrate` would. */
import { migrate } from '@/lib/database/migrate';
import { migrationChains } from '@/services/services.server';

migrate(process.argv[2] ?? '', migrationChains).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
