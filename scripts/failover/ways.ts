/** The ways to lose the leader, and to get it back. */

import type { Cluster } from './cluster';
import { relayNames, type Server } from './layout';
import { signalPostgres } from './processes-of';

export type Way = {
  /** Its row in the table. */
  kind: string;
  lose: (cluster: Cluster, leader: Server) => Promise<unknown> | unknown;
  /** While the others have a leader of their own already. */
  giveBack: (cluster: Cluster, leader: Server) => Promise<unknown> | unknown;
};

function signalAll({ patroniOf }: Cluster, server: Server, signal: NodeJS.Signals): void {
  // Patroni first: it would start PostgreSQL again.
  patroniOf(server).kill(signal);
  signalPostgres(server, signal);
}

export const ways: Way[] = [
  {
    // The machine loses its power, and starts again.
    kind: 'killed',
    lose: (cluster, leader) => signalAll(cluster, leader, 'SIGKILL'),
    giveBack: ({ startPatroni }, leader) => startPatroni(leader),
  },
  {
    // Nothing comes to it and nothing from it, and nobody is told: neither the portal, nor its standbys, nor etcd.
    kind: 'cut off from all',
    lose: ({ relays }, leader) => relays.silence(relayNames.all(leader)),
    giveBack: ({ relays }, leader) => relays.heal(relayNames.all(leader)),
  },
  {
    // It serves the portal and its standbys, while the others may choose another leader.
    kind: 'cut off from etcd only',
    lose: ({ relays }, leader) => relays.silence(relayNames.etcd(leader)),
    giveBack: ({ relays }, leader) => relays.heal(relayNames.etcd(leader)),
  },
  {
    // The dangerous one: the portal still reaches it, and nothing that it writes reaches another server.
    kind: 'cut off from all but the portal',
    lose: ({ relays }, leader) => relays.silence(relayNames.allButPortal(leader)),
    giveBack: ({ relays }, leader) => relays.heal(relayNames.allButPortal(leader)),
  },
  {
    // The machine stands still, and wakes up as a leader that knows of no other.
    kind: 'frozen, then woken',
    lose: (cluster, leader) => signalAll(cluster, leader, 'SIGSTOP'),
    giveBack: (cluster, leader) => signalAll(cluster, leader, 'SIGCONT'),
  },
];
