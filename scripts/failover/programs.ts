/** The programs of a PostgreSQL in high availability, as Debian's packages bring them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../installed-program';
import { PlainFault } from '../plain-fault';

/** Each program, and Debian's package of it. */
const packages = { etcd: 'etcd-server', patroni: 'patroni', haproxy: 'haproxy', postgres: 'postgresql' } as const;
type Name = keyof typeof packages;

export type Programs = Record<Exclude<Name, 'postgres'>, string> & {
  /** The folder of PostgreSQL's programs. */
  postgresBin: string;
  /** `15` */
  postgresVersion: string;
};

/** Debian keeps each version in a folder of its own, and not on the PATH. */
const VERSIONS = '/usr/lib/postgresql';

function newestPostgres(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).filter((name) => /^\d+$/.test(name)) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .find((version) => existsSync(join(VERSIONS, version, 'bin', 'postgres')));
}

/** Finds all of them. Throws a PlainFault that names the packages that are missing. */
export function findPrograms(): Programs {
  if (process.platform !== 'linux') throw new PlainFault('This command runs on Debian and other Linux only.');
  const [etcd, patroni, haproxy] = [findProgram('etcd'), findProgram('patroni'), findProgram('haproxy')];
  const postgresVersion = newestPostgres();
  if (etcd && patroni && haproxy && postgresVersion)
    return { etcd, patroni, haproxy, postgresVersion, postgresBin: join(VERSIONS, postgresVersion, 'bin') };
  const found: Record<Name, unknown> = { etcd, patroni, haproxy, postgres: postgresVersion };
  const missing = Object.entries(packages).flatMap(([name, pack]) => (found[name as Name] ? [] : [pack]));
  throw new PlainFault(
    `Missing are Debian's packages ${missing.join(', ')}: install them, without what they recommend.`,
  );
}
