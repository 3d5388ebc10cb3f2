/** The result of a login, the same for every way in. */
import type { Level } from 'stand-in-kit/levels';
import type { Vocabulary } from './claims/meaning';
import type { Wish } from './wish';

/** A request that this service made or sent the browser with. Secrets are never in it. */
export interface SentRequest {
  address: string;
  method: 'GET' | 'POST';
  /** How it went, in one or two sentences. */
  about: string;
  parameters: Record<string, unknown>;
}

/** Something that came back: a token, or a JSON answer. */
export interface Answer {
  name: string;
  about: string;
  vocabulary: Vocabulary;
  /** Nothing where the token can be read by its issuer only. */
  claims?: Record<string, unknown>;
  /** The text as it came, for a token. */
  token?: string;
}

export interface Outcome {
  wish: Wish;
  pid: string;
  /** Only where the way brings one. */
  name?: string;
  /** What a service goes by: the lowest of what was said. */
  level: Level;
  /** The level in the words that came. */
  acr: string;
  /** ID-porten's own words, where a broker hands them on beside its own. */
  idportenLoa?: string;
  /** The electronic ID. */
  method?: string;
  /** Seconds since 1970: when the citizen logged in, and when this was answered. */
  authTime?: number;
  issuedAt?: number;
  locale?: string;
  /** The session at the issuer. */
  sid?: string;
  /** Until when each token is good, in seconds since 1970. */
  ends: { what: string; at: number }[];
  /** How it is ended from here and from elsewhere; nothing where only this service knows of it. */
  logout?: { issuer: string; idToken: string; sub: string };
  answers: Answer[];
  requests: SentRequest[];
}

/** A login that is not accepted, with the reason in one sentence. */
export class LoginRefused extends Error {}
