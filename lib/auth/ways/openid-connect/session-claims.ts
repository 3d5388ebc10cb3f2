/** What a checked id_token says of the session at the issuer. */
import 'server-only';
import type { z } from 'zod';
import type { standardClaims } from '@/lib/auth/ways/next-auth/idporten';
import { type Locale, locales } from '@/lib/i18n/routing';

export function sessionClaims(token: z.output<typeof standardClaims>): {
  subject: string;
  authTime: Date;
  sid: string | null;
  locale: Locale | null;
} {
  return {
    subject: token.sub,
    authTime: new Date(token.auth_time * 1000),
    sid: token.sid ?? null,
    // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token (`locale`): the citizen may have changed it there.
    locale: locales.find((known) => known === token.locale) ?? null,
  };
}
