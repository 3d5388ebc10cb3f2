/**
 * How full the portal is. The server file (`lib/http/server/line.ts`) writes it and the pages' code reads it: the two are
 * bundled apart, so they meet on `globalThis`.
 */

export type LineState = {
  /** Requests that are being answered. */
  readonly running: number;
  /** Requests in line. */
  readonly waiting: number;
  /** Requests refused with 503 since the start. */
  readonly refused: number;
  /** How many may be answered at a time just now. */
  readonly limit: number;
  /** How many may wait. */
  readonly length: number;
  /** Somebody was refused in the last seconds. */
  readonly overloaded: boolean;
};

const key = Symbol.for('portal.line');
const shared = globalThis as typeof globalThis & { [key]?: LineState };

/** Makes this process's line known. */
export function publishLine(line: LineState): void {
  shared[key] = line;
}

/** The state now; null where no line is: in `next dev`, in a test, on Vercel. */
export function lineState(): LineState | null {
  const line = shared[key];
  if (!line) return null;
  const { running, waiting, refused, limit, length, overloaded } = line;
  return { running, waiting, refused, limit, length, overloaded };
}
