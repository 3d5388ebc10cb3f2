/**
 * Shows the statements of a connection in traces: their text, in which every value is a parameter (`$1`), never the
 * values themselves. Where traces are off nothing is wrapped.
 */
import 'server-only';
import type { ClientBase } from 'pg';
import { type EndSpan, tracer } from './traced';

const longest = 1_000;
/** What stands in quotes would be a value that somebody wrote into the text. */
const quoted = /'(?:[^']|'')*'/g;
/** So would a long number. */
const longNumber = /\d{5,}/g;

function textOf(query: unknown): string {
  const text = typeof query === 'string' ? query : ((query as { text?: unknown } | null)?.text ?? '');
  const plain = String(text).replace(quoted, "'?'").replace(longNumber, '?').replace(/\s+/g, ' ').trim();
  return plain.slice(0, longest);
}

function begin(query: unknown): EndSpan | undefined {
  const text = textOf(query);
  const operation = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? 'statement';
  return tracer()?.begin(`postgresql ${operation}`, {
    'db.system.name': 'postgresql',
    'db.operation.name': operation,
    'db.query.text': text,
  });
}

type Query = (...parts: unknown[]) => unknown;

/** Wraps the `query` of a connection, in its three forms: with a callback, with a promise, and with an object to submit. */
export function traceStatements(client: ClientBase): void {
  if (!tracer()) return;
  const own = client.query.bind(client) as Query;
  const query: Query = (...parts) => {
    const end = begin(parts[0]);
    const callback = parts.at(-1);
    if (typeof callback === 'function') {
      const told = (...answer: unknown[]) => {
        end?.(Boolean(answer[0]));
        callback(...answer);
      };
      return own(...parts.slice(0, -1), told);
    }
    const answer = own(...parts);
    if (answer instanceof Promise)
      answer.then(
        () => end?.(),
        () => end?.(true),
      );
    else end?.();
    return answer;
  };
  client.query = query as typeof client.query;
}
