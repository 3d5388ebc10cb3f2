/** `npx drizzle-kit generate --config services/practices/drizzle.config.ts` makes the next migration of these tables. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './services/practices/schema.ts',
  out: './services/practices/migrations',
});
