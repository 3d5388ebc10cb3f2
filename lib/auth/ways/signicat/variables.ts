/** What a portal that logs in through Signicat's OpenID provider is configured with. */
import { z } from 'zod';
import { clientJwk, oneOf, secret, wellKnownUrl } from '@/lib/env/values';

export const signicatVariables = z
  .object({
    LOGIN_METHOD: z.literal('signicat'),
    SIGNICAT_WELL_KNOWN_URL: wellKnownUrl,
    SIGNICAT_CLIENT_ID: z.string().min(1, 'is empty'),
    SIGNICAT_CLIENT_JWK: clientJwk.optional(),
    SIGNICAT_CLIENT_SECRET: secret.optional(),
  })
  .refine(...oneOf('SIGNICAT_CLIENT_JWK', 'SIGNICAT_CLIENT_SECRET'));
