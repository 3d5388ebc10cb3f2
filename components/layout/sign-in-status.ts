/** Who is signed in, for the header. A door of its own asks the guard; this only shows. */
import { unstable_rethrow } from 'next/navigation';
import { cache } from 'react';
import { currentSession } from '@/lib/auth/guard';
import { logFault } from '@/lib/log/log';
import { registeredPatient } from '@/services/practices/register';

export type SignInStatus = 'unknown' | 'signedOut' | { name: string | null; endsAt: Date };

/** Once a request. A fault is logged and answers `unknown`: a page that needs no session shows all the same. */
export const signInStatus = cache(async (): Promise<SignInStatus> => {
  try {
    const session = await currentSession();
    if (!session) return 'signedOut';
    const patient = await registeredPatient(session.citizen);
    const name = patient ? `${patient.givenName} ${patient.familyName}` : session.name;
    return { name, endsAt: session.endsAt };
  } catch (error) {
    unstable_rethrow(error);
    logFault(error, 'header');
    return 'unknown';
  }
});
