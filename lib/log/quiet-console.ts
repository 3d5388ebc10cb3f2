/**
 * Next prints on the console what a browser sent, for instance the address of a request that is too large, or the name
 * of an action that it does not know. The portal's own log (`lib/log/log.ts`) does not pass here, and needs none of this.
 */
import 'server-only';
import { format } from 'node:util';

/** Without queries of addresses, without what is quoted as received, and without anything of eleven digits. */
export function withoutSentValues(text: string): string {
  return text
    .replace(/\?[^\s"'`]*/g, '?…')
    .replace(/(Received )(\\?["'`]).*?\2/g, '$1…')
    .replace(/\d{6} ?\d{5}/g, '…');
}

/** From now on everything printed on the console is cleaned first. */
export function quietConsole(on: Console = globalThis.console): void {
  for (const name of ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const) {
    const print = on[name].bind(on);
    on[name] = (...words: unknown[]) => print(withoutSentValues(format(...words)));
  }
}
