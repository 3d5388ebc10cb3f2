/** What the platform gives a portal behind the login proxy of NAIS, under the platform's own names. */
import { z } from 'zod';
import { address, wellKnownOfIssuer, wellKnownUrl } from '@/lib/env/values';

/** https://doc.nais.io/auth/idporten/reference/ (variables for manually validating tokens) */
export const naisVariables = z
  .object({
    LOGIN_METHOD: z.literal('nais'),
    IDPORTEN_AUDIENCE: z.string().min(1, 'is empty'),
    IDPORTEN_ISSUER: address,
    IDPORTEN_JWKS_URI: address,
    IDPORTEN_WELL_KNOWN_URL: wellKnownUrl.optional(),
    /** The proxy's client. The platform's documentation does not promise it: where set, no other client's token counts. */
    LOGIN_PROXY_CLIENT_ID: z.string().optional(),
  })
  .transform((env) => ({
    ...env,
    IDPORTEN_WELL_KNOWN_URL: env.IDPORTEN_WELL_KNOWN_URL ?? wellKnownOfIssuer(env.IDPORTEN_ISSUER),
  }));
