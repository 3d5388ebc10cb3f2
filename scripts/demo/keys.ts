/** Keys and secrets of registrations that live as long as one start: both sides are told of them. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one-start', alg: 'RS256', use: 'sig' };
const { kty, kid, n, e, alg, use } = jwk;

/** The private key of a stand-in's client, on one line. */
export const clientKey = JSON.stringify(jwk);
/** Its public half, as a client's registration names it. */
export const clientKeySet = { keys: [{ kty, kid, n, e, alg, use }] };

/** A client's secret that nobody knows but the two. */
export const makeSecret = () => randomBytes(32).toString('base64url');
