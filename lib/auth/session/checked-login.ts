/** A login that has passed every check, in any way. */
import type { Assurance } from '@/lib/citizens/assurance';
import type { Locale } from '@/lib/i18n/routing';

export type CheckedLogin = {
  pid: string;
  subject: string;
  assurance: Assurance;
  /** Which electronic ID, for display. */
  amr: string[];
  authTime: Date;
  /** The issuer's session id, which a logout elsewhere names. */
  sid: string | null;
  /** The language that the citizen chose at the issuer. */
  locale: Locale | null;
  /** For display; null where the way does not tell it. */
  name: string | null;
  /** The `id_token_hint` of a logout; empty where there is none. */
  idToken: string;
};
