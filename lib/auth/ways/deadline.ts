/** No call to the issuer may hang a login: https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten */
import 'server-only';

/** Milliseconds for one call to the issuer, until its answer is read. */
export const issuerTimeout = 5_000;

export const unavailableName = 'IssuerUnavailable';

/** No usable answer: the issuer is down or slow, and the citizen may try again. */
export class IssuerUnavailable extends Error {
  override name = unavailableName;
}

/** Settles as `call` does, or rejects with IssuerUnavailable after the time limit. */
export async function deadline<T>(call: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new IssuerUnavailable(`${what}: no answer in time`)), issuerTimeout);
  });
  try {
    return await Promise.race([call, limit]);
  } finally {
    clearTimeout(timer);
  }
}
