/** TLS to a PostgreSQL whose certificate is from a private authority, as most servers of one's own have. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { type OwnPostgres, startOwnPostgres } from '@/scripts/testing/own-postgres';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { plainAddress } from './connection-fault';
import { migrate } from './migrate';
import { PortalPool } from './pool';

const folder = mkdtempSync(join(tmpdir(), 'portal-tls-'));
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function makeAuthority(name: string): string {
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  );
  return join(folder, `${name}.pem`);
}

/** A certificate for localhost by the authority, put where PostgreSQL looks for it. */
function certify(authority: string, cluster: string): void {
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost');
  openssl('req', ...newKey, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  const by = ['-CA', `${authority}.pem`, '-CAkey', `${authority}.key`, '-CAcreateserial'];
  openssl('x509', '-req', '-in', 'server.csr', ...by, '-out', 'server.crt', '-days', '2', '-extfile', 'names');
  const { uid, gid } = statSync(cluster);
  for (const name of ['server.crt', 'server.key']) {
    copyFileSync(join(folder, name), join(cluster, name));
    chmodSync(join(cluster, name), 0o600);
    chownSync(join(cluster, name), uid, gid);
  }
}

let server: OwnPostgres;
let address = '';
const authorities = { right: '', wrong: '' };
beforeAll(async () => {
  Object.assign(authorities, { right: makeAuthority('right'), wrong: makeAuthority('wrong') });
  server = await startOwnPostgres();
  certify('right', server.cluster);
  await server.stop();
  const port = await freePort();
  await server.start({ port });
  address = `postgresql://portal@localhost:${port}/portal`;
}, 60_000);
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const unknownAuthority = /give DATABASE_URL sslmode=verify-full&sslrootcert=/;

/** What an address that ends like this leads to: true for an encrypted connection, else what is said. */
async function connect(query: string, host = 'localhost'): Promise<unknown> {
  const connectionString = plainAddress(`${address.replace('localhost', host)}${query}`);
  const pool = new PortalPool({ connectionString });
  try {
    const own = sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;
    return (await drizzle(pool).execute(own)).rows[0]?.ssl;
  } catch (error) {
    return ((error as Error).cause as Error).message;
  } finally {
    await pool.end();
  }
}

test('with the authority of the certificate the connection is encrypted', async () => {
  expect(await connect(`?sslmode=verify-full&sslrootcert=${authorities.right}`)).toBe(true);
  await migrate(`${address}?sslmode=verify-full&sslrootcert=${authorities.right}`, [], process.cwd());
});

test.each(['verify-full', 'verify-ca', 'require', 'prefer'])(
  'sslmode=%s: without the right authority nothing is sent, and one sentence says what to write',
  async (mode) => {
    expect(await connect(`?sslmode=${mode}`)).toMatch(unknownAuthority);
    expect(await connect(`?sslmode=${mode}&sslrootcert=${authorities.wrong}`)).toMatch(unknownAuthority);
    await expect(migrate(`${address}?sslmode=${mode}`, [], process.cwd())).rejects.toThrow(unknownAuthority);
  },
);

test('a certificate for another host is refused', async () => {
  const query = `?sslmode=verify-full&sslrootcert=${authorities.right}`;
  expect(await connect(query, '127.0.0.1')).toMatch(/must name the host as the certificate does/);
});

test.each(['verify-ca', 'require', 'prefer'])('node-postgres prints no page of warnings about sslmode=%s', (mode) => {
  const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  // Loaded anew: it warns once in a process.
  jest.isolateModules(() => {
    const { Client } = jest.requireActual<typeof import('pg')>('pg');
    new Client({ connectionString: plainAddress(`${address}?sslmode=${mode}&application_name=x`) });
  });
  expect(warn).not.toHaveBeenCalled();
});

test('whoever asks for the rules of libpq gets them', () => {
  const asked = `${address}?sslmode=verify-ca&sslrootcert=/x.pem&uselibpqcompat=true`;
  expect(plainAddress(asked)).toBe(asked);
});
