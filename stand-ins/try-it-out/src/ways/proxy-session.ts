/**
 * The proxy's own view of the session, `/oauth2/session`, asked for with the cookies that this browser sent through it.
 * https://github.com/nais/wonderwall/blob/master/docs/sessions.md
 */
import type { Exchange } from '../exchange';
import type { Answer } from '../outcome';

/** Names below `.localhost` are this machine, whatever the resolver knows. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
function reachable(address: URL): URL {
  const loopback = new URL(address);
  if (address.hostname.endsWith('.localhost')) loopback.hostname = '127.0.0.1';
  return loopback;
}

/** One answer, or none when the proxy keeps its cookies to itself or does not answer. */
export async function proxySession({ request }: Exchange, proxyUrl: string): Promise<Answer[]> {
  const address = new URL('/oauth2/session', proxyUrl);
  try {
    const answer = await fetch(reachable(address), {
      headers: { cookie: request.headers.cookie ?? '', accept: 'application/json' },
      signal: AbortSignal.timeout(5_000),
      redirect: 'error',
    });
    if (!answer.ok) return [];
    const claims = (await answer.json()) as Record<string, unknown>;
    return [
      { name: 'Session', about: `${address.href}, which the proxy answers itself.`, vocabulary: 'session', claims },
    ];
  } catch {
    return [];
  }
}
