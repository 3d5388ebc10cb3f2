/** Who stands in the line, and who comes first: who sends a form while signed in, then who is signed in, then everybody else. */
import type { IncomingMessage } from 'node:http';
import { sessionCookie } from '@/lib/auth/session/cookies';
import { backChannelPath } from '@/lib/auth/ways/addresses';
import { isBehindLoginProxy } from '@/lib/auth/ways/configured';
import { cookieIn } from '../cookie-header';
import type { Rank } from './places';
import { pathOf } from './request-head';

/** True for a request that says it has a session. It may be lying: then it has only come before others. */
function namesSession({ headers }: IncomingMessage): boolean {
  if (isBehindLoginProxy()) return headers.authorization !== undefined;
  return Boolean(cookieIn(headers.cookie ?? null, sessionCookie()));
}

/** The rank of a request. A login that comes back, and a logout told by the issuer, have begun something: they come second. */
export function rankOf(request: IncomingMessage): Rank {
  if (namesSession(request)) return request.method === 'POST' ? 0 : 1;
  const path = pathOf(request);
  return path.startsWith('/api/auth/callback/') || path === backChannelPath ? 1 : 2;
}

/** Probes, and the files of the build and of `public/`: they cost little, and a page in the browser waits for them. */
export const isOutsideTheLine = (request: IncomingMessage, files: Set<string>) => {
  const path = pathOf(request);
  return path.startsWith('/api/health/') || files.has(path);
};
