/** PostgreSQL refuses to run as root: chooses another account, and checks which folders it can reach. */
import { spawnSync } from 'node:child_process';
import { type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** True when this process is root. */
export const isRoot = () => process.getuid?.() === 0;

/** A user and group of the machine. Empty unless we are root: then nothing changes. */
export type Account = { uid?: number; gid?: number };

/** `id` asks the system's own directory of accounts, on Linux and macOS alike. */
function accountNamed(name: string): Account | undefined {
  const ask = (what: '-u' | '-g') => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout || Number.NaN);
  const [uid, gid] = [ask('-u'), ask('-g')];
  // The `nobody` of macOS is -2, which no process can be started as.
  return uid > 0 && uid < 2 ** 31 && gid >= 0 && gid < 2 ** 31 ? { uid, gid } : undefined;
}

function ownerOf(path: string): Account | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

/**
 * For root: the owner of a kept database, else of the checkout, else the account `postgres` (macOS: `_postgres`), else
 * `nobody`.
 * For anybody else: nothing to change.
 */
export function accountFor(clusterDir: string, checkout: string): Account {
  if (!isRoot()) return {};
  return (
    ownerOf(clusterDir) ??
    ownerOf(checkout) ??
    accountNamed('postgres') ??
    accountNamed('_postgres') ??
    accountNamed('nobody') ?? { uid: 65534, gid: 65534 }
  );
}

/** True when the account can pass through every folder above `path` and read `path` itself. */
export function reaches({ uid, gid }: Account, path: string): boolean {
  if (uid === undefined) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat && !(stat.mode & bitFor(stat, uid, gid))) return false;
    if (at === dirname(at)) return true;
  }
}

const bitFor = (stat: Stats, uid: number, gid: number | undefined) =>
  stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
