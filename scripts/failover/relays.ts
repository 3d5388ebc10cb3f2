/**
 * The network between the machines of the cluster: a relay before each port, which can be made silent. Needs no rights, as
 * network namespaces would.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { typescript } from '../demo/programs';
import { PlainFault } from '../plain-fault';
import type { Order, Relay } from './relay-process';

const program = fileURLToPath(new URL('relay-process.ts', import.meta.url));

export type Relays = Awaited<ReturnType<typeof startRelays>>;

/** Starts all relays. `pidFiles` are those of the servers that must not outlive this process, even if it is killed. */
export async function startRelays(relays: Relay[], pidFiles: string[]) {
  const child = fork(program, { execArgv: typescript, detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exit = once(child, 'exit');
  const broken = exit.then(() => {
    throw new PlainFault('The relays ended: some of their ports are busy. Choose others with --ports.');
  });
  // Whoever gives an order hears of it.
  broken.catch(() => undefined);
  const order = async (wish: Order) => {
    const done = once(child, 'message');
    child.send(wish);
    await Promise.race([done, broken]);
  };
  await order({ relays, pidFiles });
  const set = async (names: string[], silent: boolean) => {
    for (const name of names) await order({ name, silent });
  };
  return {
    /** From now on nothing passes the relays of these names, in either direction, and nobody is told. */
    silence: (names: string[]) => set(names, true),
    /** What was under way goes on, as TCP does. */
    heal: (names: string[]) => set(names, false),
    async stop() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
