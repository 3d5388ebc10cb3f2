/**
 * National identity numbers from ID-porten (`pid`): structure only, by Skatteetaten's rules, those from 2032 included.
 * Age, sex and century are never read from the number.
 * https://github.com/Skatteetaten/folkeregisteret-api-dokumentasjon (nytt fødselsnummer fra 2032)
 */
import 'server-only';
import { idnr } from '@navikt/fnrvalidator';
import { env } from '@/lib/env/env';

const real = new Set(['fnr', 'dnr']);
const synthetic = new Set(['tnr', 'dnr-and-tnr']);

/** True for a well-formed number: a synthetic one with SYNTHETIC_PEOPLE_ONLY, else a real one. */
export function isIdentityNumber(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const result = idnr(value);
  return result.status === 'valid' && (env().SYNTHETIC_PEOPLE_ONLY ? synthetic : real).has(result.type);
}
