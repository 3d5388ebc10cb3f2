/**
 * Drives next-auth 4 from our own routes. It exports no core, so its Pages-style handler is called with a request and
 * a response of our making; nothing that a browser sent reaches it unchecked.
 */
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import { env } from '@/lib/env/env';
import { nextAuthCookies } from './options';

type Driven = { location: string | null; cookies: Record<string, string> };
type Call = {
  action: 'signin' | 'callback';
  provider: string;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
};

/** Starts a login: the authorization address, and the check values to keep for the callback. */
export async function driveSignIn(
  options: AuthOptions,
  provider: string,
  parameters: Record<string, string>,
): Promise<Driven> {
  return drive(options, { action: 'signin', provider, query: parameters, cookies: csrfCookie() });
}

/** Finishes a login: next-auth's session cookie is among the cookies only where every check passed. */
export async function driveCallback(
  options: AuthOptions,
  provider: string,
  query: Record<string, string>,
  checks: Record<string, string>,
): Promise<Driven> {
  return drive(options, { action: 'callback', provider, query, cookies: checks });
}

async function drive(options: AuthOptions, { action, provider, query = {}, cookies = {} }: Call): Promise<Driven> {
  const post = action === 'signin';
  const request = {
    method: post ? 'POST' : 'GET',
    query: { ...query, nextauth: [action, provider] },
    body: post ? { csrfToken: cookies[nextAuthCookies.csrfToken]?.split('|')[0] } : {},
    cookies,
    headers: { host: new URL(env().NEXTAUTH_URL).host },
  };
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
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return { location: first(headers.get('location')), cookies: readCookies(headers.get('set-cookie')) };
}

/** next-auth's form protection, satisfied by us: its POST address is closed to browsers (see `app/api/auth`). */
function csrfCookie(): Record<string, string> {
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
  return { [nextAuthCookies.csrfToken]: `${token}|${hash}` };
}

function first(value: string | string[] | undefined): string | null {
  return [value].flat()[0] ?? null;
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
