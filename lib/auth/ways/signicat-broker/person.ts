/**
 * What Signicat says of a citizen, in its OpenID Connect claims and in its REST API alike, in the portal's words.
 * https://developer.signicat.com/identity-methods/id-porten/
 */
import 'server-only';
import { type Assurance, assuranceLevels, isAssurance } from '@/lib/citizens/assurance';
import { isIdentityNumber } from '@/lib/citizens/identity-number';
import type { Locale } from '@/lib/i18n/routing';

const assuranceOfLoa: Record<string, Assurance> = {
  substantial: 'idporten-loa-substantial',
  high: 'idporten-loa-high',
};
const loaOfAssurance = { 'idporten-loa-substantial': 'substantial', 'idporten-loa-high': 'high' } as const;

/** Signicat's own name of a level that is asked for. */
export const loaOf = (assurance: Assurance) => loaOfAssurance[assurance];

/** The portal's name of Signicat's level; null for one that it does not know. */
export function assuranceOfSignicat(loa: unknown): Assurance | null {
  return typeof loa === 'string' && Object.hasOwn(assuranceOfLoa, loa) ? (assuranceOfLoa[loa] ?? null) : null;
}

/** The lower of Signicat's level and ID-porten's own; null where either of them is unknown. */
export function lowerLevel(loa: unknown, idPortenLoa: unknown): Assurance | null {
  const own = assuranceOfSignicat(loa);
  if (!own || !isAssurance(idPortenLoa)) return null;
  return assuranceLevels.find((level) => level === own || level === idPortenLoa) ?? null;
}

type SignicatNumber = { value: unknown; country: unknown; type: unknown };
type NumberResult = { ok: true; pid: string } | { ok: false; failure: 'refused' | 'no-number'; reason: string };

/** The citizen's own Norwegian identity number; other countries' and other kinds are refused. */
export function identityNumber({ value, country, type }: SignicatNumber): NumberResult {
  if (value === undefined || value === null || value === '') {
    return { ok: false, failure: 'no-number', reason: 'nin missing' };
  }
  if (country !== 'NO') return { ok: false, failure: 'refused', reason: 'nin_issuing_country' };
  if (type !== 'BIRTH') return { ok: false, failure: 'refused', reason: 'nin_type' };
  return isIdentityNumber(value) ? { ok: true, pid: value } : { ok: false, failure: 'refused', reason: 'nin' };
}

// A letter, then letters, marks, spaces and what names are written with: no markup, no control character.
const NAME = /^\p{L}[\p{L}\p{M}'’.\- ]{0,99}$/u;

/** A name that may be shown; null for anything that does not look like one. */
export function nameToShow(...parts: unknown[]): string | null {
  const name = parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
  return NAME.test(name) ? name : null;
}

/** The electronic ID, for display. */
export function electronicId(idPortenIdp: unknown): string[] {
  return typeof idPortenIdp === 'string' && idPortenIdp.length <= 50 ? [idPortenIdp] : [];
}

/**
 * Signicat shows its own pages in Norwegian or English; what it does not know it hands on or leaves.
 * https://developer.signicat.com/docs/eid-hub/concepts/localisation/
 */
export const languageFor: Record<Locale, 'no' | 'en'> = { nb: 'no', nn: 'no', se: 'no', en: 'en' };
