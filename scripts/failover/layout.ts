/** Which port is whose, and where the files of each server lie. */
import { join } from 'node:path';
import type { Relay } from './relay-process';

export type Server = ReturnType<typeof serverOf>;
export type Layout = ReturnType<typeof layoutFrom>;

/** How many ports the whole needs. */
export const PORTS = 29;
export const servers = 3;

/** One machine: its PostgreSQL and Patroni, and the relays that stand for its network. */
function serverOf(folder: string, first: number, nth: number) {
  const at = (offset: number) => first + offset + nth;
  const home = join(folder, `server${nth + 1}`);
  return {
    name: `server${nth + 1}`,
    home,
    data: join(home, 'data'),
    pidFile: join(home, 'data', 'postmaster.pid'),
    postgres: at(2),
    rest: at(5),
    etcd: at(8),
    etcdPeer: at(11),
    /** Where the other servers find this one, and where it finds etcd. */
    outside: { postgres: at(14), rest: at(17), etcd: at(20) },
    /** Where HAProxy finds it. */
    front: { postgres: at(23), rest: at(26) },
  };
}

const toEtcd = ({ name }: Server) => `${name} to etcd`;
const fromServers = ({ name }: Server) => [`${name} postgres`, `${name} rest`];
const fromPortal = ({ name }: Server) => [`${name} postgres for HAProxy`, `${name} rest for HAProxy`];

/** The relays of one machine, by what is cut with them. */
export const relayNames = {
  etcd: (server: Server) => [toEtcd(server)],
  allButPortal: (server: Server) => [toEtcd(server), ...fromServers(server)],
  all: (server: Server) => [toEtcd(server), ...fromServers(server), ...fromPortal(server)],
};

function relaysOf(server: Server, etcds: number[]): Relay[] {
  const { outside, front, postgres, rest } = server;
  const named = (names: string[], ports: number[], targets: number[]) =>
    names.map((name, nth) => ({ name, port: ports[nth] as number, targets: [targets[nth] as number] }));
  return [
    { name: toEtcd(server), port: outside.etcd, targets: etcds },
    ...named(fromServers(server), [outside.postgres, outside.rest], [postgres, rest]),
    ...named(fromPortal(server), [front.postgres, front.rest], [postgres, rest]),
  ];
}

/** `first`: the first of the ports. */
export function layoutFrom(folder: string, first: number) {
  const all = Array.from({ length: servers }, (_, nth) => serverOf(folder, first, nth));
  const etcds = all.map(({ etcd }) => etcd);
  const relays = all.flatMap((server, nth) => relaysOf(server, [...etcds.slice(nth), ...etcds.slice(0, nth)]));
  return {
    folder,
    servers: all,
    relays,
    primary: first,
    standbys: first + 1,
  };
}
