/** Who is signed in, for the header. It protects nothing: each page calls the guard itself. */
import { unstable_rethrow } from 'next/navigation';
import { cache } from 'react';
import type { ShownSession } from '@/components/layout/watch-session';
import type { Person } from '@/lib/acting/person';
import { actingForWhom } from '@/lib/acting/whom';
import { currentSession } from '@/lib/auth/guard';
import { logFault } from '@/lib/log/log';
import { within } from '@/lib/within';
import { nameOf } from '@/services/services.server';

type Signed = { name: string | null; endsAt: Date; shown: ShownSession; actingFor: Person | null };

/** `actingFor`: null for oneself. */
export type SignInStatus = 'unknown' | 'signedOut' | Signed;

/** Milliseconds. No page waits longer for its header than for a database that answers slowly. */
const HEADER_LIMIT = 2_000;

async function readStatus(): Promise<SignInStatus> {
  const session = await currentSession();
  if (!session) return 'signedOut';
  const { holder, assurance } = session;
  const [name, actingFor] = await Promise.all([nameOf(session.citizen), actingForWhom()]);
  return { name: name?.full ?? session.name, endsAt: session.endsAt, shown: { holder, assurance }, actingFor };
}

/**
 * Read once per request. A fault, or a database that does not answer, is logged and gives `unknown`, so that a page
 * without a citizen still shows.
 */
export const signInStatus = cache(async (): Promise<SignInStatus> => {
  try {
    return await within(HEADER_LIMIT, readStatus());
  } catch (error) {
    unstable_rethrow(error);
    logFault(error, 'header');
    return 'unknown';
  }
});
