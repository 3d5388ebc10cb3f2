/** Ends our session, then ID-porten's: https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_logout */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { logFault } from '@/lib/log';
import { idPorten } from './issuer';
import { isLive } from './session-rules';
import { endSession, findSession, readIdToken } from './session-store';

/** The registered `post_logout_redirect_uri`. */
export const logoutCallbackPath = '/oauth2/logout/callback';

/** The form to post to the issuer; its fields go in the body, never in an address. */
export type LogoutForm = { action: string; fields: Record<string, string> };

/**
 * Ends the session that `reference` names, and answers the form that ends ID-porten's; null where there is no session
 * to end, or the issuer is not known: our own session is ended all the same, first of all.
 */
export async function logout(reference: string | undefined): Promise<LogoutForm | null> {
  const row = reference ? await findSession(reference) : null;
  if (!row || row.endedAt) return null;
  // The token names the citizen: never handed to a browser whose session has run out, which may be another's now.
  const idToken = isLive(row, now()) ? await readIdToken(row).catch(unreadable) : null;
  await endSession(row, 'logout', now());
  try {
    const { metadata } = await idPorten();
    const fields = {
      ...(idToken ? { id_token_hint: idToken } : { client_id: env().IDPORTEN_CLIENT_ID }),
      post_logout_redirect_uri: `${env().NEXTAUTH_URL}${logoutCallbackPath}`,
      state: randomBytes(16).toString('base64url'),
    };
    return { action: metadata.end_session_endpoint, fields };
  } catch (error) {
    logFault(error, 'logout at the issuer');
    return null;
  }
}

/** A token whose key is gone must not keep anybody signed in. */
function unreadable(error: unknown): null {
  logFault(error, 'id_token at logout');
  return null;
}
