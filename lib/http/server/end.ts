/** Ends the process on SIGTERM or SIGINT, whatever clients leave open. */
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

type EndBounds = {
  /** How long a request that is half sent, or about to come, is waited for. */
  halfSentSeconds: number;
  /** How long answers under way are waited for. */
  endSeconds: number;
};

/** Exit codes as a shell says them: 128 and the number of the signal. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** The answers that are under way: whoever begins one adds it. */
export function answersUnderWay() {
  const underWay = new Set<ServerResponse>();
  const listeners: (() => void)[] = [];
  return {
    add(response: ServerResponse) {
      underWay.add(response);
      response.once('close', () => {
        underWay.delete(response);
        if (underWay.size === 0) for (const listener of listeners) listener();
      });
    },
    /** True where one is being written to this connection. */
    isOn: (socket: Duplex) => [...underWay].some((response) => response.socket === socket),
    isEmpty: () => underWay.size === 0,
    onEmpty: (listener: () => void) => listeners.push(listener),
  };
}

/**
 * Ends `server` once a signal comes: no new connections; requests half sent have a few seconds; the last answer is
 * finished; then, or after `endSeconds`, whatever is open is closed. `before` has what is left of a second to tidy up.
 */
export function endOnSignal(
  server: Server,
  answers: ReturnType<typeof answersUnderWay>,
  { halfSentSeconds, endSeconds }: EndBounds,
  before: () => Promise<unknown>,
): void {
  const end = (signal: keyof typeof codes) => {
    const exit = () => process.exit(codes[signal]);
    server.close(() => {
      setTimeout(exit, 1000).unref();
      before().then(exit, exit);
    });
    setTimeout(() => {
      if (answers.isEmpty()) server.closeAllConnections();
      answers.onEmpty(() => server.closeAllConnections());
    }, halfSentSeconds * 1000);
    setTimeout(() => server.closeAllConnections(), endSeconds * 1000);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal));
}

/** True once the server takes no new connections: its answers then say that the connection ends with them. */
export const isEnding = (server: Server) => !server.listening;
