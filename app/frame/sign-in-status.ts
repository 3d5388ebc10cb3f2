/** Who is signed in, for the header. A door of its own asks the guard; this only shows. */
import { unstable_rethrow } from 'next/navigation';
import { cache } from 'react';
import { currentSession } from '@/lib/auth/guard';
import { logFault } from '@/lib/log/log';
import { nameOf } from '@/services/services.server';

export type SignInStatus = 'unknown' | 'signedOut' | { name: string | null; endsAt: Date };

/** Once a request. A fault is logged and answers `unknown`: a page that needs no session shows all the same. */
export const signInStatus = cache(async (): Promise<SignInStatus> => {
  try {
    const session = await currentSession();
    if (!session) return 'signedOut';
    const name = await nameOf(session.citizen);
    return { name: name?.full ?? session.name, endsAt: session.endsAt };
  } catch (error) {
    unstable_rethrow(error);
    logFault(error, 'header');
    return 'unknown';
  }
});
