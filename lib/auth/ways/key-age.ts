/**
 * How old our own keys at the issuer are, for readiness. Anybody may read that: it tells `kid` and age, and nothing of
 * DATA_KEYS and LOOKUP_KEYS, not even their ids.
 */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { loginMethod } from './login-method';

const DAY = 24 * 60 * 60 * 1000;
/** A key registered at ID-porten lives one year, and none elsewhere should be older: https://samarbeid.digdir.no/id-porten/ny-funksjonalitet-i-min-profil/1042 */
const LIFETIME = 365;
const RENEW_AFTER = 330;

/** `created` and `ageInDays` where the key says its date, `renewBy` once it is older than 330 days. */
export type KeyAge = { kid: string; created?: string; ageInDays?: number; renewBy?: string };

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** From a `kid` that begins with a date, as `make-key` writes it, else from a member `iat` (seconds). */
function createdAt({ kid, iat }: { kid: string; iat?: unknown }): number | undefined {
  const [date = ''] = /^\d{4}-\d{2}-\d{2}(?=$|-)/.exec(kid) ?? [];
  const fromKid = Date.parse(date);
  if (!Number.isNaN(fromKid)) return fromKid;
  return typeof iat === 'number' && Number.isSafeInteger(iat) && iat > 0 && iat < 1e11 ? iat * 1000 : undefined;
}

function ageOf(key: { kid: string; iat?: unknown }, at: Date): KeyAge {
  const created = createdAt(key);
  if (created === undefined) return { kid: key.kid };
  const ageInDays = Math.floor((at.getTime() - created) / DAY);
  const age = { kid: key.kid, created: dateOf(created), ageInDays };
  return ageInDays > RENEW_AFTER ? { ...age, renewBy: dateOf(created + LIFETIME * DAY) } : age;
}

/** Our keys at the issuer in their order: the first signs. Empty where the way has none, or a client secret. */
export function loginKeyAges(at: Date = now()): KeyAge[] {
  const way = loginMethod();
  return way.kind === 'redirect' ? way.clientKeys().map((key) => ageOf(key, at)) : [];
}
