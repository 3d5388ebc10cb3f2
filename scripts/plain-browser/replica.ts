/** Reaches one replica of a portal under the address that all of them share, as a load balancer does. */
import { Agent, type AgentOptions } from 'node:http';
import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** Connections to one server, whatever server the address names. */
class ReplicaAgent extends Agent {
  readonly #server: { host: string; port: number };

  constructor(server: { host: string; port: number }, options: AgentOptions) {
    super(options);
    this.#server = server;
  }

  override createConnection(options: NetConnectOpts): Socket {
    return connect({ ...options, ...this.#server, noDelay: true });
  }
}

/** An agent for requests to the portal's own address, which this replica gets. */
export function agentOf(replica: string): Agent {
  const { hostname, port } = new URL(replica);
  return new ReplicaAgent({ host: hostname, port: Number(port || 80) }, { keepAlive: true });
}
