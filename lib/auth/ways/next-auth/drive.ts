/**
 * Drives next-auth 4 from our own routes: README.md says why. Its Pages-style handler is called with a request and a
 * response of our making; nothing that a browser sent reaches it unchecked.
 */
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import { env } from '@/lib/env/env';
import { observe, type VerifiedTokens } from './observe';
import { cookieNames, nextAuthOptions, type Provider } from './options';

type Checks = Record<string, string>;

/** Starts a login: the authorization address, and the check values to keep for the answer. Throws where it cannot. */
export async function driveSignIn(provider: Provider): Promise<{ address: URL; checks: Checks }> {
  const { options } = nextAuthOptions(provider);
  const cookies = csrfCookie();
  const body = { csrfToken: cookies[cookieNames.csrfToken]?.split('|')[0] };
  const answer = await drive(options, {
    method: 'POST',
    query: { nextauth: ['signin', provider.id] },
    body,
    cookies,
  });
  const { state, nonce, pkceCodeVerifier } = cookieNames;
  const checks = [state, nonce, pkceCodeVerifier].map((name) => [name, answer.cookies[name] ?? ''] as const);
  if (!answer.location || checks.some(([, value]) => !value)) throw new Error('next-auth did not start the login');
  return { address: new URL(answer.location), checks: Object.fromEntries(checks) };
}

/** Finishes a login: the tokens, where every check of next-auth's and of the provider's passed; else what was thrown. */
export async function driveCallback(
  provider: Provider,
  query: Record<string, string>,
  checks: Checks,
): Promise<{ tokens: VerifiedTokens } | { tokens: null; fault: unknown }> {
  const { provider: observed, outcome } = observe(provider);
  const { options, passed } = nextAuthOptions(observed);
  const { cookies } = await drive(options, {
    method: 'GET',
    query: { ...query, nextauth: ['callback', provider.id] },
    body: {},
    cookies: checks,
  });
  const hasPassed = cookies[cookieNames.sessionToken] === passed;
  return hasPassed && outcome.tokens ? { tokens: outcome.tokens } : { tokens: null, fault: outcome.fault };
}

type Call = Pick<NextApiRequest, 'method' | 'query' | 'body'> & { cookies: Record<string, string> };

async function drive(options: AuthOptions, call: Call) {
  const request = { ...call, headers: { host: new URL(env().NEXTAUTH_URL).host } };
  const headers = new Map<string, string | string[]>();
  const response = {
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: string | string[]) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    status: () => response,
    json: () => response,
    send: () => response,
    end: () => response,
  };
  await NextAuth(request as NextApiRequest, response as unknown as NextApiResponse, options);
  const [location = null] = [headers.get('location')].flat();
  return { location, cookies: readCookies(headers.get('set-cookie')) };
}

/** next-auth's form protection, satisfied by us: its POST address is closed to browsers (see `app/api/auth`). */
function csrfCookie(): Record<string, string> {
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
  return { [cookieNames.csrfToken]: `${token}|${hash}` };
}

function readCookies(header: string | string[] | undefined): Record<string, string> {
  const pairs = [header ?? []].flat().map((line) => line.split(';')[0] ?? '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
    }),
  );
}
