/** Maskinporten's addresses: metadata, keys, tokens. https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_token */
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Answer, Route } from 'stand-in-kit/api/api';
import { type PrivateKey, publicHalf } from 'stand-in-kit/keys';
import { checkGrant, Refused } from './grant';
import type { Configuration } from './options';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

async function token(configuration: Configuration, key: PrivateKey, assertion: string): Promise<Answer> {
  const { client, granted } = await checkGrant(assertion, configuration);
  const { issuer, lifetimeSeconds } = configuration;
  const claims = {
    scope: granted.scope,
    client_id: client.client_id,
    client_amr: 'private_key_jwt',
    token_type: 'Bearer',
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${client.organisation}` },
  };
  const access_token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(granted.resource ?? 'unspecified')
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds} s`)
    .setJti(randomUUID())
    .sign(await importJWK(key, 'RS256'));
  const body = { access_token, token_type: 'Bearer', expires_in: lifetimeSeconds, scope: granted.scope };
  return { status: 200, body, headers: { 'Cache-Control': 'no-store' } };
}

/** The grant of a form. Throws Refused. */
function assertionIn(contentType: string | undefined, body: string): string {
  if (!/^application\/x-www-form-urlencoded\b/.test(contentType ?? ''))
    throw new Refused('invalid_request', 'The content type is not application/x-www-form-urlencoded');
  const form = new URLSearchParams(body);
  if (form.getAll('grant_type').join() !== grantType)
    throw new Refused('unsupported_grant_type', `grant_type is not ${grantType}`);
  const [assertion, ...more] = form.getAll('assertion');
  if (!assertion || more.length > 0) throw new Refused('invalid_request', 'There must be one assertion');
  return assertion;
}

export function routesOf(configuration: Configuration, key: PrivateKey): Route[] {
  const { issuer } = configuration;
  const metadata = {
    issuer,
    token_endpoint: `${issuer}token`,
    jwks_uri: `${issuer}jwk`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    grant_types_supported: [grantType],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
  };
  return [
    {
      name: 'metadata',
      method: 'GET',
      path: /^\/\.well-known\/oauth-authorization-server$/,
      answer: () => ({ status: 200, body: metadata }),
    },
    { name: 'keys', method: 'GET', path: /^\/jwk$/, answer: () => ({ status: 200, body: publicHalf(key) }) },
    {
      name: 'token',
      method: 'POST',
      path: /^\/token$/,
      answer: async ({ headers, body }) => {
        try {
          return await token(configuration, key, assertionIn(headers['content-type'], body));
        } catch (fault) {
          if (!(fault instanceof Refused)) throw fault;
          return { status: 400, body: { error: fault.code, error_description: fault.message } };
        }
      },
    },
  ];
}
