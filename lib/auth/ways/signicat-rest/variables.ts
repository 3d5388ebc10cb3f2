/** What a portal that logs in through Signicat's Authentication REST API is configured with. */
import { z } from 'zod';
import { address, secret, wellKnownUrl } from '@/lib/env/values';

export const signicatRestVariables = z.object({
  LOGIN_METHOD: z.literal('signicat-rest'),
  /** On the domain of the account, where citizens are sent to. */
  SIGNICAT_WELL_KNOWN_URL: wellKnownUrl,
  SIGNICAT_API_URL: address
    .transform((value) => value.replace(/\/$/, ''))
    .refine((value) => value.endsWith('/auth/rest'), 'must end with /auth/rest'),
  SIGNICAT_CLIENT_ID: z.string().min(1, 'is empty'),
  SIGNICAT_CLIENT_SECRET: secret,
});
