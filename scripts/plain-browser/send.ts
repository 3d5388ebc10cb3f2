/** One HTTP request. `fetch` would send the headers of a script, which the login refuses. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export type Body = { type: string; bytes: Buffer };

export type Sent = {
  url: URL;
  headers?: Record<string, string>;
  body?: Body | undefined;
  agent?: Agent;
  /** Closes the connection when the answer begins, which is then lost. */
  cut?: boolean;
  /** In milliseconds. */
  limit?: number;
};

export type Answer = { url: URL; status: number; headers: IncomingHttpHeaders; text: string };

/** No answer came: `cut` by ourselves, `late`, or the code of the system (`ECONNREFUSED`, `ECONNRESET`). */
export class NoAnswer extends Error {
  constructor(
    readonly why: string,
    cause?: unknown,
  ) {
    super(`no answer: ${why}`, { cause });
  }
}

const sharedAgent = new Agent({ keepAlive: true });

function whyNone(error: Error & { code?: string }): NoAnswer {
  if (error instanceof NoAnswer) return error;
  return new NoAnswer(error.name === 'AbortError' ? 'late' : (error.code ?? error.message), error);
}

/** Sends a request and reads the whole answer. Throws NoAnswer. */
export function send({ url, headers, body, agent = sharedAgent, cut, limit = 60_000 }: Sent): Promise<Answer> {
  const own = body ? { 'content-type': body.type, 'content-length': String(body.bytes.length) } : {};
  const options = { agent, method: body ? 'POST' : 'GET', headers: { ...headers, ...own } };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(whyNone(error));
    const sent = request(url, { ...options, signal: AbortSignal.timeout(limit) }, (answer) => {
      if (cut) return answer.destroy(new NoAnswer('cut'));
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part)).on('error', fail);
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        resolve({ url, status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
      answer.on('close', () => answer.complete || fail(new NoAnswer('ECONNRESET')));
    });
    sent.on('error', fail).end(body?.bytes);
    if (cut) sent.on('close', () => fail(new NoAnswer('cut')));
  });
}
