import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { parseEnv } from '@/lib/env/env';
import { makeKey } from './make-key';

const at = new Date('2026-11-21T23:30:00Z');
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('{'));
const environment = () => Object.fromEntries(Object.entries(process.env));

test('login: a private key that the environment takes, and its public half with nothing private in it', () => {
  const [privateLine = '', publicLine = ''] = linesOf(makeKey('login', at));
  const [ours, registered] = [JSON.parse(privateLine), JSON.parse(publicLine)];
  expect(ours.kid).toMatch(/^2026-11-21-[0-9a-f]{4}$/);
  expect(Object.keys(registered).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  expect(registered).toMatchObject({ kid: ours.kid, n: ours.n, alg: 'RS256', use: 'sig' });

  const privateKey = createPrivateKey({ key: ours, format: 'jwk' });
  const publicKey = createPublicKey({ key: registered, format: 'jwk' });
  expect(privateKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  const text = Buffer.from('signed');
  expect(verify('sha256', text, publicKey, sign('sha256', text, privateKey))).toBe(true);

  const env = parseEnv({ ...environment(), IDPORTEN_CLIENT_JWK: privateLine });
  expect(env).toHaveProperty('IDPORTEN_CLIENT_JWK.keys', [expect.objectContaining({ kid: ours.kid })]);
});

test('data and lookup: a line that the environment takes, another one each time', () => {
  const [data, lookup] = [makeKey('data', at), makeKey('lookup', at)];
  expect(data).toMatch(/^20261121[0-9a-f]{4}:[\w-]{43}$/);
  const read = parseEnv({ ...environment(), DATA_KEYS: data, LOOKUP_KEYS: lookup });
  expect(read.DATA_KEYS[0]?.key).toHaveLength(32);
  expect(read.DATA_KEYS[0]?.key).not.toEqual(read.LOOKUP_KEYS[0]?.key);
});

test.each([undefined, '', 'session', 'Login'])('%p is no kind of key: one sentence says which there are', (kind) => {
  expect(() => makeKey(kind)).toThrow(/^Name one kind of key: make-key login, make-key data or make-key lookup\.$/);
});
