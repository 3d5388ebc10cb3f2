/** A valid environment for every test, with new keys. `database.ts` adds the file's own database. */
import { randomBytes } from 'node:crypto';
import { makeLoginKey } from './login-key';

const key = () => randomBytes(32).toString('base64url');

Object.assign(process.env, {
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: key(),
  IDPORTEN_WELL_KNOWN_URL: 'http://localhost:9000/.well-known/openid-configuration',
  IDPORTEN_CLIENT_ID: 'portal',
  IDPORTEN_CLIENT_JWK: process.env.TEST_LOGIN_KEY ?? makeLoginKey(),
  DATABASE_URL: 'postgresql://portal@localhost/none?host=/nowhere',
  DATA_KEYS: `test:${key()}`,
  LOOKUP_KEYS: `test:${key()}`,
  CRON_SECRET: key(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  SYNTHETIC_PEOPLE_ONLY: 'true',
  LOG_LEVEL: 'silent',
});
