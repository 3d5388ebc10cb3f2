/** An issuer of access tokens that a test runs itself: real keys, real HTTP, and tokens signed in any way. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { forgingKeys, publicJwk, signedRs256 } from '@/stand-ins/kit/src/issuer/misbehaviour/forged-token';
import type { Claims } from '@/stand-ins/kit/src/issuer/misbehaviour/misbehaviour';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';

/** What the address of the keys answers. */
export type KeysAnswer = 'keys' | 'next keys' | '500' | 'html';

function newKeys() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return forgingKeys({ ...privateKey.export({ format: 'jwk' }), kid: 'own' } as Parameters<typeof forgingKeys>[0]);
}

function answerWith(response: ServerResponse, answer: KeysAnswer, keys: ReturnType<typeof newKeys>) {
  if (answer === '500') return response.writeHead(500).end();
  if (answer === 'html') return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hostile</h1>');
  const jwk = answer === 'keys' ? publicJwk(keys.own, keys.kid) : publicJwk(keys.next, keys.nextKid);
  return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
}

async function listen(server: Server, port: number) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** Starts it; `audience` is whom its tokens are for. */
export async function startOwnIssuer(audience: string) {
  const [keys, port] = [newKeys(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const state = { answer: 'keys' as KeysAnswer, asked: 0 };
  const server = createServer((request, response) => {
    if (request.url !== '/jwks.json') return response.writeHead(404).end();
    state.asked++;
    return answerWith(response, state.answer, keys);
  });
  await listen(server, port);
  const clock = () => Math.floor(Date.now() / 1000);
  /** The claims of a right token, with some that differ; `undefined` leaves one out. */
  const claims = (differing: Claims): Claims => {
    const at = clock();
    const own = { iss: origin, aud: audience, client_id: 'portal-behind-proxy', scope: 'openid profile' };
    const login = {
      sub: randomUUID(),
      sid: randomUUID(),
      acr: 'idporten-loa-high',
      amr: ['BankID'],
      auth_time: at - 5,
    };
    return { ...own, ...login, iat: at, exp: at + 3600, jti: randomUUID(), ...differing };
  };
  return {
    origin,
    keys,
    state,
    clock,
    claims,
    token: (differing: Claims) => signedRs256(keys.own, claims(differing), keys.kid),
    /** Signed with the key that comes after the present one. */
    nextToken: (differing: Claims) => signedRs256(keys.next, claims(differing), keys.nextKid),
    goDown: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    comeBack: () => listen(server, port),
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
