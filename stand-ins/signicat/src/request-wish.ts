/**
 * What a request asks for. `acr_values` is a list of `key:value`: which eID, and at which level; without a level the
 * eID's lowest counts. https://developer.signicat.com/docs/eid-hub/concepts/levels-of-assurance/
 */
import type { Language } from 'stand-in-kit/languages';
import { isLoa, type Loa } from './levels';

export interface Wish {
  loa: Loa;
  /** The language for ID-porten's pages, where the request named one of its four. */
  language?: Language;
  prompt?: 'login';
}

export type AcrValues = { chosen: boolean; loa: Loa } | { fault: string };

/** Reads `acr_values`; a value that nobody here knows is a fault, in one sentence for developers. */
export function readAcrValues(acrValues: unknown): AcrValues {
  const read = { chosen: false, loa: 'substantial' as Loa };
  for (const value of String(acrValues ?? '').split(' ')) {
    const loa = value.startsWith('loa:') ? value.slice(4) : undefined;
    if (value === 'idp:idporten') read.chosen = true;
    else if (isLoa(loa)) read.loa = loa;
    else if (value) return { fault: `unknown acr_values: ${value}` };
  }
  return read;
}

const idportenNames: Record<string, Language> = { no: 'nb', nb: 'nb', nn: 'nn', se: 'se', en: 'en' };

/** The first of some languages that ID-porten has; Signicat's own name for Norwegian is `no`. */
export function languageFrom(uiLocales: unknown): Language | undefined {
  const known = String(uiLocales ?? '')
    .split(' ')
    .map((name) => idportenNames[name]);
  return known.find(Boolean);
}
