/** When an issuer's keys are fetched, with an issuer that serves real keys over http and counts who asks. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { issuerKeys } from './issuer-keys';

let server: Server;
let uri: string;
let asked = 0;
let served: JWK[] = [];

type Signer = { kid: string; key: CryptoKey; jwk: JWK };

async function signer(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { kid, key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

/** True for a token that verifies. */
async function isGood({ kid, key }: Signer): Promise<boolean> {
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).sign(key);
  return jwtVerify(token, issuerKeys(uri)).then(
    () => true,
    () => false,
  );
}

beforeEach(async () => {
  asked = 0;
  server = createServer((_, response) => {
    asked++;
    response.end(JSON.stringify({ keys: served }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

test('a key that the issuer takes into use right after a fetch counts at once, and so does the next', async () => {
  const keys = [await signer('first'), await signer('second'), await signer('third')] as const;
  for (const own of keys) {
    served = [own.jwk];
    expect(await isGood(own)).toBe(true);
  }
  expect(asked).toBe(3);
});

test('tokens of anybody, with keys that nobody has, cause a few fetches and no flood; more come with time', async () => {
  const [own, foreign, rotated] = [await signer('own'), await signer('foreign'), await signer('rotated')];
  served = [own.jwk];
  expect(await isGood(own)).toBe(true);
  for (let token = 0; token < 50; token++) expect(await isGood(foreign)).toBe(false);
  expect(asked).toBe(5);
  expect(await isGood(own)).toBe(true);
  served = [rotated.jwk];
  expect(await isGood(rotated)).toBe(false);
  const later = Date.now() + 16_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  expect(await isGood(rotated)).toBe(true);
  jest.restoreAllMocks();
});

test('of many tokens at once with a new key all are good, after one fetch', async () => {
  const [old, next] = [await signer('old'), await signer('next')];
  served = [old.jwk];
  expect(await isGood(old)).toBe(true);
  served = [next.jwk];
  expect(await Promise.all(Array.from({ length: 20 }, () => isGood(next)))).toEqual(Array(20).fill(true));
  expect(asked).toBe(2);
});
