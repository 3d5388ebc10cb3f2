/** PostgreSQL refuses to run as root: chooses another account, and checks which folders it can reach. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** True when this process is root. */
export const isRoot = () => process.getuid?.() === 0;

/** A user and group of the machine. Empty unless we are root: then nothing changes. */
export type Account = { uid?: number; gid?: number };

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function ownerOf(path: string): Account | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

/**
 * For root: the owner of a kept database, else of the checkout, else the account `postgres`, else `nobody`.
 * For anybody else: nothing to change.
 */
export function accountFor(clusterDir: string, checkout: string): Account {
  if (!isRoot()) return {};
  return (
    ownerOf(clusterDir) ??
    ownerOf(checkout) ??
    accountNamed('postgres') ??
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
