/** The shell's or the platform's PG… variables beside DATABASE_URL: `docs/contract.md` says what they do. */
import { Client } from 'pg';

const variables = {
  PGHOST: 'elsewhere.invalid',
  PGPORT: '5433',
  PGUSER: 'somebody',
  PGPASSWORD: 'of-the-variable',
  PGDATABASE: 'other',
  PGSSLMODE: 'disable',
};
const before = { ...process.env };
beforeEach(() => Object.assign(process.env, variables));
afterEach(() => {
  for (const name of Object.keys(variables)) delete process.env[name];
  Object.assign(process.env, before);
});

test('what the address says wins', () => {
  const connectionString = 'postgresql://portal:of-the-address@db.invalid:5432/portal?ssl=true';
  const { host, port, user, database, password, ssl } = new Client({ connectionString });
  expect({ host, port, user, database, password, ssl }).toEqual({
    host: 'db.invalid',
    port: 5432,
    user: 'portal',
    database: 'portal',
    password: 'of-the-address',
    ssl: true,
  });
});

test('what it leaves out comes from them', () => {
  const { host, port, password } = new Client({ connectionString: 'postgresql://portal@db.invalid/portal' });
  expect({ host, port, password }).toEqual({ host: 'db.invalid', port: 5433, password: 'of-the-variable' });
});
