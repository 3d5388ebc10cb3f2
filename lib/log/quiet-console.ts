/**
 * Next prints on the console what a browser sent, for example the address of a request that is too large. This removes
 * such values. The portal's own log (`lib/log/log.ts`) does not use the console.
 */
import 'server-only';
import { format } from 'node:util';

/** A text without the queries of addresses, quoted values that were received, and numbers of eleven digits. */
export function withoutSentValues(text: string): string {
  return text
    .replace(/\?[^\s"'`]*/g, '?…')
    .replace(/(Received )(\\?["'`]).*?\2/g, '$1…')
    .replace(/\d{6} ?\d{5}/g, '…');
}

/** Removes sent values from everything that is printed on the console from now on. */
export function quietConsole(on: Console = globalThis.console): void {
  for (const name of ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const) {
    const print = on[name].bind(on);
    on[name] = (...words: unknown[]) => print(withoutSentValues(format(...words)));
  }
}
