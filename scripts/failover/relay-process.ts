/**
 * The process of `relays.ts`: passes on what comes to its ports, until it is told to be silent. Then it is a network that
 * swallows everything: connections stay, nothing comes through, and nobody is told. It is a process of its own, so that
 * no work of its starter delays anything.
 */
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';

/** A port of this machine, and the ports that it leads to: the first that answers. */
export type Relay = { name: string; port: number; targets: number[] };
export type Order = { relays: Relay[]; pidFiles: string[] } | { name: string; silent: boolean };

const silent = new Set<string>();
const open = new Map<string, Set<Socket>>();

function join(name: string, from: Socket, to: Socket): void {
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    one.on('data', (bytes) => {
      if (other.write(bytes)) return;
      one.pause();
      other.once('drain', () => silent.has(name) || one.resume());
    });
    one.on('end', () => other.end());
    one.on('close', () => other.destroy());
  }
}

function hold(name: string, socket: Socket): void {
  const sockets = open.get(name) ?? new Set();
  open.set(name, sockets.add(socket));
  socket.on('error', () => undefined);
  socket.on('close', () => sockets.delete(socket));
  if (silent.has(name)) socket.pause();
}

function lead(name: string, from: Socket, [target, ...others]: number[]): void {
  if (!target) return void from.destroy();
  const to = connect({ port: target, host: '127.0.0.1', noDelay: true });
  to.once('error', () => lead(name, from, others));
  to.once('connect', () => {
    to.removeAllListeners('error');
    hold(name, to);
    join(name, from, to);
    if (!silent.has(name)) from.resume();
  });
}

function serve({ name, port, targets }: Relay): Promise<void> {
  const server = createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, (from) => {
    hold(name, from);
    lead(name, from, targets);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

/** The starter is gone: so must be PostgreSQL, which Patroni starts in a session of its own, frozen or not. */
function endPostgres(pidFiles: string[]): void {
  for (const file of pidFiles) {
    try {
      const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      process.kill(pid, 'SIGCONT');
    } catch {
      // It has ended.
    }
  }
}

let pidFiles: string[] = [];
process.on('message', async (order: Order) => {
  if ('relays' in order) {
    pidFiles = order.pidFiles;
    await Promise.all(order.relays.map(serve));
  } else {
    if (order.silent) silent.add(order.name);
    else silent.delete(order.name);
    for (const socket of open.get(order.name) ?? []) order.silent ? socket.pause() : socket.resume();
  }
  process.send?.('done');
});
process.on('disconnect', () => {
  // Patroni first: it would start PostgreSQL again. The leash ends it.
  setTimeout(() => {
    endPostgres(pidFiles);
    process.exit();
  }, 7_000);
});
