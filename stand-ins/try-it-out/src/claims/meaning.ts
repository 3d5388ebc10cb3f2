/** What each claim means, by where it came from. A claim that no list has is unknown, and shown as such. */
import { accessTokenClaims } from './access-token';
import { idportenClaims } from './idporten';
import { openidClaims } from './openid';
import { proxySessionClaims } from './proxy-session';
import { signicatClaims } from './signicat';
import { signicatRestMembers } from './signicat-rest';

export interface Meaning {
  text: string;
  /** The page that says so. */
  source: Source;
}
export interface Source {
  name: string;
  address: string;
}
export type Meanings = Record<string, Meaning>;

export type Vocabulary = 'idporten' | 'signicat' | 'rest' | 'access-token' | 'session';

const lists: Record<Vocabulary, Meanings> = {
  idporten: { ...openidClaims, ...idportenClaims },
  signicat: { ...openidClaims, ...signicatClaims },
  rest: signicatRestMembers,
  'access-token': { ...openidClaims, ...accessTokenClaims },
  session: proxySessionClaims,
};

/** Nothing for a claim that the list does not have. */
export function meaningOf(vocabulary: Vocabulary, name: string): Meaning | undefined {
  return Object.hasOwn(lists[vocabulary], name) ? lists[vocabulary][name] : undefined;
}
