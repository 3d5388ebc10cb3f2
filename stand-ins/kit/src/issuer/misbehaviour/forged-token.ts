/** Tokens signed in every wrong way, by hand: a library would refuse to. */
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import type { Claims } from './misbehaviour';

export interface Keys {
  kid: string;
  own: KeyObject;
  /** Another RSA key that claims the `kid` of our own. */
  foreign: KeyObject;
  elliptic: KeyObject;
  /** What the issuer signs with once its keys are rotated. */
  next: KeyObject;
  nextKid: string;
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const elliptic = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** All but our own are made when a fault first needs them. */
export function forgingKeys(own: JWK): Keys {
  const made = { foreign: once(rsa), elliptic: once(elliptic), next: once(rsa) };
  return {
    kid: String(own.kid),
    own: createPrivateKey({ key: own as never, format: 'jwk' }),
    get foreign() {
      return made.foreign();
    },
    get elliptic() {
      return made.elliptic();
    },
    get next() {
      return made.next();
    },
    nextKid: `${own.kid}-next`,
  };
}

type Header = { alg: string; kid?: string };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Header and claims, ready for a signature; each call after `unsigned` adds one. */
export function unsigned(header: Header, claims: Claims): string {
  return `${part(header)}.${part(claims)}`;
}

export function signedRs256(key: KeyObject, claims: Claims, kid?: string): string {
  const text = unsigned({ alg: 'RS256', kid }, claims);
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

export function signedEs256(key: KeyObject, claims: Claims, kid: string): string {
  const text = unsigned({ alg: 'ES256', kid }, claims);
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** The public key, which everybody has, as the secret of a MAC. */
export function signedHs256(key: KeyObject, claims: Claims, kid: string): string {
  const text = unsigned({ alg: 'HS256', kid }, claims);
  const secret = createPublicKey(key as never).export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** The public half of a key. */
export function publicJwk(key: KeyObject, kid: string) {
  return { ...createPublicKey(key as never).export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}
