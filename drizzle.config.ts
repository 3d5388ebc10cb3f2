import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./lib/*/schema.ts', './services/*/schema.ts'],
  out: './lib/database/migrations',
});
