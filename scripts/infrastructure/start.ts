/** Starts nginx and PgBouncer for the journeys, as the account that the database runs as: PgBouncer refuses root. */
import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../stand-ins/kit/src/testing/free-port';
import type { Parts } from '../demo/parts';
import { type Account, isRoot } from '../postgres/unprivileged';
import { type Certificate, makeCertificate } from './certificate';
import { nginxConfiguration } from './nginx';
import { pgBouncerConfiguration, pgBouncerUsers } from './pgbouncer';
import type { NginxKind } from './portals';
import { requireProgram } from './programs';

/** The database's socket and its owner, which is never root. */
function folderFor(databaseUrl: string): { socketDir: string; folder: string; account: Account } {
  const socketDir = new URL(databaseUrl).searchParams.get('host') ?? '';
  const { uid, gid } = statSync(socketDir);
  const folder = join(socketDir, 'infrastructure');
  mkdirSync(folder, { mode: 0o700 });
  return { socketDir, folder, account: isRoot() ? { uid, gid } : {} };
}

/** Writes a file that the account owns. */
function write({ uid, gid }: Account, file: string, content: string): string {
  writeFileSync(file, content, { mode: 0o600 });
  if (uid !== undefined) chownSync(file, uid, gid ?? uid);
  return file;
}

type Surroundings = ReturnType<typeof surroundingsOf>;

/** What stands around the portals of a run whose database this is. */
export function surroundingsOf(databaseUrl: string, isNginxWanted: boolean) {
  const { socketDir, folder, account } = folderFor(databaseUrl);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? account.uid);
  const certificate = isNginxWanted ? makeCertificate(folder) : undefined;
  if (certificate && account.uid !== undefined) chownSync(certificate.key, account.uid, account.gid ?? account.uid);
  return { socketDir, folder, account, certificate };
}

type Site = { kind: NginxKind; port: number; portalPort: number };

/** Starts one nginx before all sites; resolves when it listens. */
export function startNginx(parts: Parts, { folder, account }: Surroundings, certificate: Certificate, sites: Site[]) {
  const file = write(account, join(folder, 'nginx.conf'), nginxConfiguration(sites, certificate, folder));
  return parts.start({
    name: 'nginx',
    program: requireProgram('nginx'),
    account,
    args: ['-p', folder, '-c', file],
    env: { PATH: process.env.PATH },
    ready: sites[0]?.port ?? 0,
    log: 'nginx',
  });
}

/** Starts PgBouncer; answers the portal's address of the database through it. */
export async function startPgBouncer(parts: Parts, { folder, account, socketDir }: Surroundings): Promise<string> {
  const port = await freePort();
  const users = write(account, join(folder, 'users.txt'), pgBouncerUsers('portal_web'));
  const file = write(account, join(folder, 'pgbouncer.ini'), pgBouncerConfiguration({ port, socketDir, users }));
  await parts.start({
    name: 'PgBouncer',
    program: requireProgram('pgbouncer'),
    account,
    args: [file],
    env: { PATH: process.env.PATH },
    ready: port,
    log: 'pgbouncer',
  });
  return `postgresql://portal_web@127.0.0.1:${port}/portal`;
}
