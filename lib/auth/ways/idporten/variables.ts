/** What a portal that is ID-porten's own client is configured with. */
import { z } from 'zod';
import { address, clientJwk, issuerOfWellKnown, oneOf, secret, wellKnownUrl } from '@/lib/env/values';

export const idPortenVariables = z
  .object({
    LOGIN_METHOD: z.literal('idporten'),
    IDPORTEN_WELL_KNOWN_URL: wellKnownUrl,
    IDPORTEN_ISSUER: address.optional(),
    IDPORTEN_CLIENT_ID: z.string().min(1, 'is empty'),
    IDPORTEN_CLIENT_JWK: clientJwk.optional(),
    IDPORTEN_CLIENT_SECRET: secret.optional(),
  })
  .refine(...oneOf('IDPORTEN_CLIENT_JWK', 'IDPORTEN_CLIENT_SECRET'))
  .transform((env) => ({
    ...env,
    IDPORTEN_ISSUER: env.IDPORTEN_ISSUER ?? issuerOfWellKnown(env.IDPORTEN_WELL_KNOWN_URL),
  }));
