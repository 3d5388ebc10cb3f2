/** RP-initiated logout, by a form: https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_logout */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { logoutCallbackPath } from '@/lib/auth/ways/addresses';
import type { AfterLogout } from '@/lib/auth/ways/way';
import { env } from '@/lib/env/env';
import type { OpenIdSettings } from './client';
import { metadataOf } from './discovery';

/** The form that ends the issuer's session. Throws when the issuer's metadata is not known. */
export async function logoutForm(settings: OpenIdSettings, idToken: string | null): Promise<AfterLogout> {
  const { end_session_endpoint: action } = await metadataOf(settings);
  const fields = {
    ...(idToken ? { id_token_hint: idToken } : { client_id: settings.clientId }),
    post_logout_redirect_uri: `${env().NEXTAUTH_URL}${logoutCallbackPath}`,
    state: randomBytes(16).toString('base64url'),
  };
  return { action, fields };
}
