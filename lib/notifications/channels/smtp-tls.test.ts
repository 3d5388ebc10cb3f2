/** TLS with a real SMTP server: by STARTTLS and from the first byte; and which servers are not talked to. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { portalTypescript } from '@/scripts/demo/programs';
import { makeCertificate } from '@/scripts/infrastructure/certificate';

/** It is this machine, and the portal does not know it as such: there it would do without TLS. */
const host = '127.0.0.2';
const folders = [0, 1, 2].map(() => mkdtempSync(join(tmpdir(), 'portal-smtp-tls-')));
const [right, other, elsewhere] = folders.map((folder, nth) =>
  makeCertificate(folder, nth < 2 ? `IP:${host}` : 'DNS:mail.example'),
) as [Files, Files, Files];
type Files = ReturnType<typeof makeCertificate>;

/** Of each message that came, whether TLS was on. */
const came: boolean[] = [];
const servers: SMTPServer[] = [];

async function serve(scheme: 'smtp' | 'smtps', { key, certificate }: Files, more: SMTPServerOptions = {}) {
  const server = new SMTPServer({
    ...{ secure: scheme === 'smtps', key: readFileSync(key), cert: readFileSync(certificate), authOptional: true },
    onData: (stream, { secure }, callback) => {
      stream.resume().on('end', () => {
        came.push(secure);
        callback();
      });
    },
    ...more,
  });
  // Who does not trust it says so, and leaves.
  server.on('error', () => undefined);
  servers.push(server);
  await once(server.listen(0, host), 'listening');
  return `${scheme}://${host}:${(server.server.address() as AddressInfo).port}`;
}

const program = [...portalTypescript, 'lib/notifications/channels/testing/send-once.ts'];

/** What becomes of a message to each of them, from a portal that trusts this authority. */
async function sent(authority: string, urls: string[]): Promise<string[]> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority };
  const { stdout } = await promisify(execFile)(process.execPath, [...program, ...urls], { env });
  return stdout.trim().split('\n');
}

afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('with TLS a message is sent, both ways; to who is another, or has none, nothing is, and it is said why', async () => {
  const good = [await serve('smtp', right), await serve('smtps', right)];
  const trusted = join(folders[0] ?? '', 'trusted.pem');
  writeFileSync(trusted, [right, elsewhere].map(({ authority }) => readFileSync(authority)).join('\n'));
  const bad = [
    await serve('smtp', other),
    await serve('smtps', other),
    await serve('smtps', elsewhere),
    await serve('smtp', right, { disabledCommands: ['STARTTLS'] }),
  ];
  expect(await sent(trusted, [...good, ...bad])).toEqual([
    'accepted',
    'accepted',
    'smtp: the certificate is not taken, UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'smtp: the certificate is not taken, UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'smtp: the certificate is not taken, ERR_TLS_CERT_ALTNAME_INVALID',
    'smtp STARTTLS: 500',
  ]);
  expect(came).toEqual([true, true]);
}, 60_000);
