/**
 * Next prints on the console: several lines with a trace, and what a browser sent, for example an address. From now on
 * each print is one line of the portal's own log, without such values.
 */
import 'server-only';
import { format, stripVTControlCharacters } from 'node:util';
import { env } from '@/lib/env/env';
import { postedForm } from '@/lib/http/posted-form';
import { log } from './log';

const longest = 2000;

/** A text without the queries of addresses, quoted values that were received, and numbers of eleven digits. */
export function withoutSentValues(text: string): string {
  return text
    .replace(/\?[^\s"'`]*/g, '?…')
    .replace(/(Received )(\\?["'`]).*?\2/g, '$1…')
    .replace(/\d{6} ?\d{5}/g, '…');
}

const levels = { debug: 'info', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'info' } as const;

/** The name of the first error among what is printed. */
const faultIn = (words: unknown[]) => words.find((word) => word instanceof Error)?.name ?? 'Error';

/** Makes a line of the log of everything that is printed on the console. In development it stays as readable as it is. */
export function quietConsole(on: Console = globalThis.console): void {
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, 'info' | 'warn' | 'error'][]) {
    const print = on[name].bind(on);
    on[name] = (...words: unknown[]) => {
      const form = postedForm.getStore();
      // Next could not read a form: the refusal is logged, in one line.
      if (form && !form.began) form.fault ??= faultIn(words);
      else if (env().NODE_ENV === 'development') print(withoutSentValues(format(...words)));
      else
        log[level](
          { from: 'console' },
          withoutSentValues(stripVTControlCharacters(format(...words))).slice(0, longest),
        );
    };
  }
}

/** Makes a line of the log of each of Node's warnings. */
export function quietWarnings(): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn({ from: name }, withoutSentValues(message)));
}
