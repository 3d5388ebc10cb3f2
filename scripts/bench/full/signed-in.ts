/** Signs citizens in without a login, for measurements of what comes after it: a session row, and its cookie. */
import { sessionCookie } from '@/lib/auth/session/cookies';
import { createSession } from '@/lib/auth/session/store';
import { database } from '@/lib/database/database';
import { newReference } from '@/lib/http/reference';

/** Begins a session at level high. Answers the `Cookie` header. */
export async function signedIn(citizenId: string): Promise<string> {
  const [reference, browser] = [newReference(), newReference()];
  const login = {
    ...{ pid: '', subject: citizenId, assurance: 'idporten-loa-high' as const, amr: ['BankID'], authTime: new Date() },
    ...{ sid: newReference(), locale: null, name: null, idToken: '' },
  };
  await createSession(database(), { reference, citizenId, login, locale: 'nb', browser }, new Date());
  return `${sessionCookie()}=${reference}`;
}
