/** Keys and secrets of clients at the stand-ins; each start makes new ones. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one-start', alg: 'RS256', use: 'sig' };
const { kty, kid, n, e, alg, use } = jwk;

/** The private key of a stand-in's client, on one line. */
export const clientKey = JSON.stringify(jwk);
/** Its public half, as a client's registration names it. */
export const clientKeySet = { keys: [{ kty, kid, n, e, alg, use }] };

/** A new secret for a client. */
export const makeSecret = () => randomBytes(32).toString('base64url');
