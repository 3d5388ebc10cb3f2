/** The second service at the fake ID-porten: where it is found, how it is registered, what its process is told. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { portFrom } from '../local-environment.mjs';
import { PlainFault } from '../plain-fault.mjs';
import { requireFreePort } from './ports.mjs';

const anyFreePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const VARIABLE = 'SECOND_RELYING_PARTY_PORT';

/** In tests each of the three is a site of its own, as in production: `localhost` is one site on all its ports. */
export function hostsFor(mode) {
  return mode === 'test'
    ? { issuerHost: '127.0.0.1', secondHost: 'second-service.localhost' }
    : { issuerHost: 'localhost', secondHost: '127.0.0.1' };
}

/** SECOND_RELYING_PARTY_PORT, which must be free. Where it is not set: 500 above the issuer's, else any free port. */
async function choosePort(portalPort, issuerPort) {
  const port = portFrom(VARIABLE, Math.min(issuerPort + 500, 65_535));
  try {
    if (port === portalPort || port === issuerPort) throw new PlainFault(`${VARIABLE} must be a port of its own.`);
    await requireFreePort(port, VARIABLE);
    return port;
  } catch (fault) {
    if (process.env[VARIABLE]) throw fault;
    return anyFreePort();
  }
}

const CLIENT_ID = 'second-service';

/** `host` is what browsers call it; the issuer's server, which may not know that name, is given an address. */
function clientOf(host, port, { kty, kid, n, e, alg, use }) {
  const url = `http://${host}:${port}`;
  return {
    client_id: CLIENT_ID,
    client_name: 'En annen tjeneste',
    jwks: { keys: [{ kty, kid, n, e, alg, use }] },
    redirect_uris: [`${url}/callback`],
    post_logout_redirect_uris: [`${url}/logged-out`],
    frontchannel_logout_uri: `${url}/logout/frontchannel`,
    backchannel_logout_uri: `http://127.0.0.1:${port}/logout/backchannel`,
  };
}

/** `client` is registered at the issuer, `environment` goes to the process; the key is made anew at each start. */
export async function secondRelyingParty({ issuerHost, issuerPort, secondHost, port: portalPort }) {
  const port = await choosePort(portalPort, issuerPort);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: CLIENT_ID, alg: 'RS256', use: 'sig' };
  const url = `http://${secondHost}:${port}`;
  const wellKnownUrl = `http://${issuerHost}:${issuerPort}/.well-known/openid-configuration`;
  const environment = {
    PATH: process.env.PATH,
    SECOND_RELYING_PARTY_URL: url,
    SECOND_RELYING_PARTY_WELL_KNOWN_URL: wellKnownUrl,
    SECOND_RELYING_PARTY_CLIENT_ID: CLIENT_ID,
    SECOND_RELYING_PARTY_CLIENT_JWK: JSON.stringify(jwk),
  };
  return { url, port, issuerHost, wellKnownUrl, client: clientOf(secondHost, port, jwk), environment };
}

/** The issuer's environment with the second service as one more client, and the name that the issuer goes by. */
export function withSecondClient(issuer, { client, issuerHost }) {
  const clients = [...JSON.parse(issuer.IDPORTEN_SIMULATOR_CLIENTS), client];
  return {
    ...issuer,
    IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify(clients),
    IDPORTEN_SIMULATOR_HOST: issuerHost,
  };
}
