import { Client } from 'pg';
import { closeDatabase } from '@/lib/database/database';
import { publishLine } from '@/lib/http/line-state';
import { useTestDatabase } from '@/scripts/testing/database';
import { run, usePortalRole } from '@/scripts/testing/portal-role';
import { GET } from './route';

const { whileGone } = useTestDatabase();
const { owner } = usePortalRole();

const ownKey = JSON.parse(process.env.IDPORTEN_CLIENT_JWK ?? '');
process.env.IDPORTEN_CLIENT_JWK = JSON.stringify({ ...ownKey, kid: '2020-01-01-ab12' });

async function told(answer: Response) {
  return { status: answer.status, body: await answer.json(), cache: answer.headers.get('Cache-Control') };
}

const ask = async () => told(await GET());
const unavailable = { status: 503, body: { status: 'unavailable' }, cache: 'no-store' };
const nameOfDatabase = () => new URL(owner).pathname.slice(1);

test('while the portal can do its job it is 200, and tells the age of our keys at ID-porten and nothing else of them', async () => {
  const answer = await ask();
  const key = { kid: '2020-01-01-ab12', created: '2020-01-01', ageInDays: expect.any(Number), renewBy: '2020-12-31' };
  const body = { status: 'ok', overloaded: false, deadLetters: 0, statementTimeout: null, keys: { login: [key] } };
  expect(answer).toEqual({ status: 200, body, cache: 'no-store' });
});

test('while requests are refused for want of room it stays 200 and says so', async () => {
  publishLine({ running: 64, waiting: 2_000, refused: 1, limit: 64, length: 2_000, overloaded: true });
  expect(await ask()).toMatchObject({ status: 200, body: { status: 'ok', overloaded: true } });
  publishLine({ running: 0, waiting: 0, refused: 1, limit: 4, length: 2_000, overloaded: false });
  expect((await ask()).body.overloaded).toBe(false);
});

test("the statements' limit of the role is told", async () => {
  await run(owner, `alter role portal_web in database ${nameOfDatabase()} set statement_timeout = '5s'`);
  expect((await ask()).body).toMatchObject({ status: 'ok', statementTimeout: '5s' });
});

test('however many ask at once, one connection is made; whoever asks later is answered anew', async () => {
  const connect = jest.spyOn(Client.prototype, 'connect');
  const answers = await Promise.all(Array.from({ length: 50 }, ask));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(connect).toHaveBeenCalledTimes(1);
  await ask();
  expect(connect).toHaveBeenCalledTimes(2);
  connect.mockRestore();
});

test('while the database does not answer, it is 503 and says no more', async () => {
  expect(await whileGone(ask)).toEqual(unavailable);
});

test.each([
  ['refuses writes', 'alter database $ set default_transaction_read_only = on', 'alter database $ reset all'],
  ['lacks a table', 'alter table draft rename to draft_gone', 'alter table draft_gone rename to draft'],
  ['lacks a column', 'alter table session rename amr to amr_gone', 'alter table session rename amr_gone to amr'],
  ['gives no right to write', 'revoke insert on session from portal_app', 'grant insert on session to portal_app'],
  ['gives no right to read', 'revoke select on practice from portal_app', 'grant select on practice to portal_app'],
  [
    'gives no right to add to the audit',
    'revoke insert on audit_event from portal_app',
    'grant insert on audit_event to portal_app',
  ],
])('where the database %s, it is 503; afterwards 200', async (_, worse, better) => {
  const named = (statement: string) => statement.replace('$', nameOfDatabase());
  await run(owner, named(worse));
  expect(await ask()).toEqual(unavailable);
  await run(owner, 'set default_transaction_read_only = off', named(better));
  expect((await ask()).status).toBe(200);
  await closeDatabase();
});
