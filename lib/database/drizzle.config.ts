/** `npx drizzle-kit generate --config lib/database/drizzle.config.ts` makes the portal's next migration. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './lib/*/schema.ts',
  out: './lib/database/migrations',
});
