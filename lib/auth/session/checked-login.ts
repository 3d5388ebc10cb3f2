/** A login after every check, whichever way it came. */
import type { Assurance } from '@/lib/citizens/assurance';
import type { Locale } from '@/lib/i18n/routing';

export type CheckedLogin = {
  pid: string;
  subject: string;
  assurance: Assurance;
  /** Which electronic ID, for display. */
  amr: string[];
  authTime: Date;
  /** The issuer's session, which a logout elsewhere names. */
  sid: string | null;
  /** The language that the citizen ended in. */
  locale: Locale | null;
  /** For display; null where the way does not tell it. */
  name: string | null;
  /** What a logout at the issuer needs; empty where there is none. */
  idToken: string;
};
