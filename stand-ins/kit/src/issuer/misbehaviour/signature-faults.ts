/** Signatures and headers of the id_token. */
import { randomBytes } from 'node:crypto';
import { publicJwk, signedEs256, signedHs256, signedRs256, unsigned } from './forged-token';
import type { Misbehaviour } from './misbehaviour';

const signatureOf = (token: string) => token.split('.')[2];

export const signatureFaults = {
  'signature-random': {
    does: 'the signature is random',
    forge: (claims, { kid }) => `${unsigned({ alg: 'RS256', kid }, claims)}.${randomBytes(256).toString('base64url')}`,
  },
  'signature-empty': {
    does: 'the signature is empty',
    forge: (claims, { kid }) => `${unsigned({ alg: 'RS256', kid }, claims)}.`,
  },
  'signature-foreign': {
    does: 'signed by another key under the same kid',
    forge: (claims, { foreign, kid }) => signedRs256(foreign, claims, kid),
  },
  'payload-other-person': {
    does: 'pid is changed to the other person of the order after signing',
    forge: (claims, { own, kid }, { pid }) =>
      `${unsigned({ alg: 'RS256', kid }, { ...claims, pid })}.${signatureOf(signedRs256(own, claims, kid))}`,
  },
  'payload-high': {
    does: 'acr is changed to high after signing',
    forge: (claims, { own, kid }) =>
      `${unsigned({ alg: 'RS256', kid }, { ...claims, acr: 'idporten-loa-high' })}.${signatureOf(signedRs256(own, claims, kid))}`,
  },
  'alg-none': { does: 'alg is none', forge: (claims, { kid }) => `${unsigned({ alg: 'none', kid }, claims)}.` },
  'alg-hs256': {
    does: 'alg is HS256, with the public key as the secret',
    forge: (claims, { own, kid }) => signedHs256(own, claims, kid),
  },
  'alg-es256': {
    does: 'alg is ES256, by a key of its own',
    forge: (claims, { elliptic, kid }) => signedEs256(elliptic, claims, kid),
  },
  'kid-unknown': {
    does: 'kid is not among the keys',
    forge: (claims, { own }) => signedRs256(own, claims, 'unknown'),
  },
  'kid-missing': { does: 'kid is left out', forge: (claims, { own }) => signedRs256(own, claims) },
  'token-garbage': { does: 'the id_token is no token', forge: () => 'not.a.token' },
  'keys-rotated': {
    does: 'the key is a new one, the old one is gone',
    forge: (claims, { next, nextKid }) => signedRs256(next, claims, nextKid),
    endpoint: {
      path: '/jwks.json',
      answer(ctx, { next, nextKid }) {
        ctx.body = { keys: [publicJwk(next, nextKid)] };
      },
    },
  },
} satisfies Record<string, Misbehaviour>;
