/** Makes the files of a database, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../local-environment';
import { codeOf, PlainFault } from '../plain-fault';
import { clusterFolder } from './folders';
import type { Account } from './unprivileged';

/** Paths and account of one server. */
export type ServerFiles = {
  dataDir: string;
  account: Account;
  /** The data itself. */
  cluster: string;
  socketDir: string;
  /** The programs. */
  bin: string;
  /** The path of the data for PostgreSQL; its processes run there. */
  path: string;
  log: string;
};

const MAJOR = '18';

/** C everywhere: messages that we read, and no dependence on the machine's locales. */
export const spawnOptions = ({ account, cluster }: ServerFiles) => ({
  ...account,
  cwd: cluster,
  env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' } as Environment as NodeJS.ProcessEnv,
});

/** Makes the database in a folder beside, then renames it: an interrupted start leaves no half-made database. */
export function initialise(files: ServerFiles): void {
  if (existsSync(join(files.cluster, 'PG_VERSION'))) requireVersion(files);
  else makeFiles(files);
}

function makeFiles(files: ServerFiles): void {
  const name = `postgres-unfinished-${process.pid}`;
  const unfinished = { ...files, cluster: clusterFolder(files.account, files.dataDir, name) };
  const path = files.path === files.cluster ? unfinished.cluster : files.path;
  const options = ['--username=portal', '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin'];
  options.push('--builtin-locale=C.UTF-8', '--locale=C', '--no-sync', '--no-instructions');
  const made = spawnSync(join(files.bin, 'initdb'), ['-D', path, ...options], {
    ...spawnOptions(unfinished),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(unfinished.cluster, { recursive: true, force: true });
    const why = (made.error?.message ?? made.stderr).split('\n').find((line) => /error|fatal/i.test(line));
    throw new PlainFault(`The database in ${files.dataDir} could not be made: ${why ?? made.stderr.trim()}`);
  }
  moveIntoPlace(unfinished.cluster, files.cluster);
}

/** If another starter was faster, its database stays. */
function moveIntoPlace(unfinished: string, cluster: string): void {
  try {
    rmdirSync(cluster);
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(join(cluster, 'PG_VERSION'))) return;
    throw new PlainFault(
      `${cluster} is not empty and holds no database (${codeOf(error)}): remove it, or set DATA_DIR.`,
    );
  }
}

function requireVersion({ cluster, dataDir }: ServerFiles): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new PlainFault(
    `The data folder ${dataDir} was made by PostgreSQL ${version || '(unknown)'}, this is ${MAJOR}: remove it, or set DATA_DIR.`,
  );
}
