/** Ends our session, then ID-porten's: https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_logout */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { logFault } from '@/lib/log';
import { idPorten } from './issuer';
import { isLive } from './session-rules';
import { endSession, findSession, idTokenOf } from './session-store';

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
  const live = isLive(row, now());
  await endSession(row, 'logout', now());
  try {
    const { metadata } = await idPorten();
    const fields = {
      // The token names the citizen: never handed to a browser whose session has run out, which may be another's now.
      ...(live ? { id_token_hint: idTokenOf(row) } : { client_id: env().IDPORTEN_CLIENT_ID }),
      post_logout_redirect_uri: `${env().NEXTAUTH_URL}${logoutCallbackPath}`,
      state: randomBytes(16).toString('base64url'),
    };
    return { action: metadata.end_session_endpoint, fields };
  } catch (error) {
    logFault(error, 'logout at the issuer');
    return null;
  }
}
