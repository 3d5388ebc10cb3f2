/**
 * Altinn's own tokens: a token of Maskinporten is exchanged for one.
 * https://docs.altinn.studio/authorization/what-do-you-get/authentication
 */
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Answer, Asked } from 'stand-in-kit/api/api';
import { bearerOf, type Checked, tokenCheck } from 'stand-in-kit/api/maskinporten-token';
import { orderScope } from 'stand-in-kit/api/scopes';
import { freshKey, publicHalf } from 'stand-in-kit/keys';
import type { Configuration } from './options';

const key = freshKey('altinn');
const issuerOf = ({ origin }: Configuration) => `${origin}/authentication/api/v1/openid/`;

/** The organisation's number of a token of Maskinporten: `0192:310000001`. */
function organisationOf({ consumer }: JWTPayload): string {
  const { ID = '' } = (consumer ?? {}) as { ID?: string };
  return ID.replace(/^0192:/, '');
}

async function ownToken(configuration: Configuration, token: JWTPayload): Promise<string> {
  return new SignJWT({ scope: token.scope, 'urn:altinn:orgNumber': organisationOf(token), 'urn:altinn:org': 'ttd' })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setIssuer(issuerOf(configuration))
    .setIssuedAt()
    .setExpirationTime(`${configuration.tokenSeconds} s`)
    .sign(await importJWK(key, 'RS256'));
}

/** Answers the exchange: the token is the whole body. */
export function exchange(configuration: Configuration) {
  const check = tokenCheck(configuration.maskinporten);
  return async (asked: Asked): Promise<Answer> => {
    const checked = await check(asked);
    if ('refusal' in checked) return checked.refusal;
    return { status: 200, body: await ownToken(configuration, checked.token) };
  };
}

/** Checks a request's token: one of Maskinporten itself is not taken. */
export function ownTokenCheck(configuration: Configuration) {
  const [jwk] = publicHalf(key).keys;
  return async (asked: Asked): Promise<Checked> => {
    try {
      const { payload } = await jwtVerify(bearerOf(asked) ?? '', await importJWK(jwk as object, 'RS256'), {
        issuer: issuerOf(configuration),
      });
      const isEnough = String(payload.scope).split(' ').includes(orderScope) && payload['urn:altinn:org'];
      return isEnough ? { token: payload } : { refusal: { status: 403 } };
    } catch {
      return { refusal: { status: 401 } };
    }
  };
}
