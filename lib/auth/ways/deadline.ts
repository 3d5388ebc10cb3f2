/** No call to the issuer may hang a login: https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten */
import 'server-only';
import { traced } from '@/lib/traces/traced';
import { within } from '@/lib/within';

/** Milliseconds for one call to the issuer, until its answer is read. */
export const issuerTimeout = 5_000;

export const unavailableName = 'IssuerUnavailable';

/** No usable answer: the issuer is down or slow, and the citizen may try again. */
export class IssuerUnavailable extends Error {
  override name = unavailableName;
}

/** Settles as `call` does, or rejects with IssuerUnavailable after the time limit. */
export function deadline<T>(call: Promise<T>, what: string): Promise<T> {
  return within(
    issuerTimeout,
    traced(`issuer ${what}`, call),
    () => new IssuerUnavailable(`${what}: no answer in time`),
  );
}
