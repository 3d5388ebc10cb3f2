/** A token that many calls share: fetched once, kept until shortly before its end. */
import 'server-only';
import { ChannelUnavailable } from '@/lib/notifications/channel';
import type { Answered } from './ask';

export type Fetched = { token: string; seconds: number };
export type KeptToken = { get: () => Promise<string>; forget: (token: string) => void };

/** Seconds before its end at which a token is not used any more: a call may take so long to arrive. */
const MARGIN = 30;

/** Those who ask while it is fetched wait for it together. Of a short token half of its life counts. */
export function keptToken(fetchToken: () => Promise<Fetched>): KeptToken {
  let kept: { token: string; until: number } | undefined;
  let underway: Promise<string> | undefined;
  const fetchNew = async () => {
    const { token, seconds } = await fetchToken();
    kept = { token, until: Date.now() + Math.max(seconds - MARGIN, seconds / 2) * 1000 };
    return token;
  };
  return {
    get: () => {
      if (kept && kept.until > Date.now()) return Promise.resolve(kept.token);
      underway ??= fetchNew().finally(() => {
        underway = undefined;
      });
      return underway;
    },
    // Another call may have fetched a new one by now.
    forget: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

/**
 * Asks with a token; where it is refused, once more with a new one: it may have been taken back before its end. Throws a
 * ChannelUnavailable where the new one is refused too, or does not reach so far: the registration must be mended.
 */
export async function askWith(
  what: string,
  tokens: KeptToken,
  call: (authorization: { Authorization: string }) => Promise<Answered>,
): Promise<Answered> {
  for (const isLast of [false, true]) {
    const token = await tokens.get();
    const answered = await call({ Authorization: `Bearer ${token}` });
    if (answered.status === 403 || (answered.status === 401 && isLast))
      throw new ChannelUnavailable(`${what}: ${answered.status}, the token is not taken`);
    if (answered.status !== 401) return answered;
    tokens.forget(token);
  }
  throw new ChannelUnavailable(what);
}
