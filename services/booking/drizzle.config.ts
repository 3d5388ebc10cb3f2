/** `npx drizzle-kit generate --config services/booking/drizzle.config.ts` makes the next migration of these tables. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './services/booking/schema.ts',
  out: './services/booking/migrations',
});
