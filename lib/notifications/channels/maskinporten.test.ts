/** The portal's grants against the Maskinporten stand-in, and what the stand-in refuses. */
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { importJWK, SignJWT } from 'jose';
import { ChannelUnavailable } from '@/lib/notifications/channel';
import { freshKey } from '../../../stand-ins/kit/src/keys';
import { listeningServer, portOf, stopStandIns } from '../../../stand-ins/kit/src/testing/processes';
import { maskinportenTokens } from './maskinporten';
import { asked, clientId, key, order, scopes, startMaskinporten } from './testing/stand-ins';

const [scope = ''] = scopes;
let maskinporten: Awaited<ReturnType<typeof startMaskinporten>>;
beforeAll(async () => {
  maskinporten = await startMaskinporten();
}, 60_000);
afterAll(stopStandIns);

const fresh = (wish: object = {}, wished = scope) => maskinportenTokens({ ...maskinporten.settings, ...wish }, wished);
const unavailable = (what: string, retryAfter: number | null = null) =>
  expect.objectContaining({ name: 'ChannelUnavailable', message: expect.stringContaining(what), retryAfter });

test('ten calls at once, and one after them, are served by one token', async () => {
  const before = (await asked(maskinporten.origin)).token ?? 0;
  const tokens = fresh();
  const all = await Promise.all(Array.from({ length: 10 }, () => tokens.get()));
  expect(new Set([...all, await tokens.get()]).size).toBe(1);
  expect((await asked(maskinporten.origin)).token).toBe(before + 1);
});

test('a token that was refused is not used again, but one that came after it is', async () => {
  const tokens = fresh();
  const first = await tokens.get();
  tokens.forget(first);
  const second = await tokens.get();
  tokens.forget(first);
  expect([second === first, (await tokens.get()) === second]).toEqual([false, true]);
});

test.each([
  ['429', unavailable('429', 7), { seconds: 7 }],
  ['500', unavailable('500'), {}],
  ['dropped', unavailable('no answer'), {}],
  ['lost', unavailable('no answer'), {}],
  ['cut', unavailable('no answer'), {}],
  ['silent', unavailable('no answer'), {}],
  ['html', unavailable('200'), {}],
])('%s: the caller may try again, and then gets a token', async (fault, fails, more) => {
  await order(maskinporten.origin, 'token', { fault, times: 1, ...more });
  const tokens = fresh({ limit: fault === 'silent' ? 300 : 10_000 });
  await expect(tokens.get()).rejects.toEqual(fails);
  expect(await tokens.get()).toMatch(/^ey/);
});

test('slow is waited for', async () => {
  await order(maskinporten.origin, 'token', { fault: 'slow', times: 1, milliseconds: 200 });
  expect(await fresh().get()).toMatch(/^ey/);
});

test.each([
  ['a scope that is not registered', {}, 'altinn:else', 'invalid_scope'],
  ['a client that nobody knows', { clientId: 'nobody' }, scope, 'invalid_grant'],
  ['the token endpoint as audience', { issuer: 'http://localhost/token' }, scope, 'invalid_grant'],
  ['a key of somebody else under our name', { key: { ...freshKey('x'), kid: key.kid } }, scope, 'invalid_grant'],
])('%s: says which, and not more', async (_, wish, wished, code) => {
  const fault = await fresh(wish, wished)
    .get()
    .catch((error: Error) => error);
  expect(fault).toBeInstanceOf(ChannelUnavailable);
  expect((fault as Error).message).toBe(`maskinporten token: 400 ${code}`);
});

test('on NAIS the platform is asked for a token of the scope, and its fault is no other', async () => {
  const given = { access_token: 'a-token', token_type: 'Bearer', expires_in: 100 };
  const bodies: string[] = [];
  const platform = await listeningServer(async (request, response) => {
    bodies.push(await text(request));
    response.writeHead(bodies.length === 1 ? 500 : 200).end(JSON.stringify(given));
  });
  const tokens = maskinportenTokens({ naisTokenEndpoint: `http://127.0.0.1:${portOf(platform)}/api/v1/token` }, scope);
  await expect(tokens.get()).rejects.toEqual(unavailable('maskinporten token: 500'));
  expect([await tokens.get(), await tokens.get()]).toEqual(['a-token', 'a-token']);
  const asked = new URLSearchParams({ identity_provider: 'maskinporten', target: scope }).toString();
  expect(bodies).toEqual([asked, asked]);
  platform.close();
  platform.closeAllConnections();
});

/** Asks with a grant of the test's own; what is undefined is left out. */
async function askWithGrant(change: Record<string, unknown>, times = 1) {
  const now = Math.floor(Date.now() / 1000);
  const right = { aud: maskinporten.settings.issuer, iss: clientId, scope, iat: now, exp: now + 60, jti: randomUUID() };
  const assertion = await new SignJWT(JSON.parse(JSON.stringify({ ...right, ...change })))
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .sign(await importJWK(key, 'RS256'));
  const body = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  const ask = () => fetch(maskinporten.settings.tokenEndpoint, { method: 'POST', body: new URLSearchParams(body) });
  for (let nth = 1; nth < times; nth++) await ask();
  return (await ask()).status;
}

const now = () => Math.floor(Date.now() / 1000);
test.each([
  ['a right grant', () => ({}), 200],
  ['without jti, which is recommended only', () => ({ jti: undefined }), 200],
  ['two audiences', () => ({ aud: [maskinporten.settings.issuer, 'https://other.example'] }), 400],
  ['a claim that the document does not name', () => ({ sub: clientId }), 400],
  ['good for more than 120 seconds', () => ({ exp: now() + 180 }), 400],
  ['made a minute ago', () => ({ iat: now() - 60 }), 400],
  ['over', () => ({ iat: now() - 9, exp: now() - 1 }), 400],
  ['without scope', () => ({ scope: undefined }), 400],
])('the stand-in takes only what Maskinporten takes: %s', async (_, change, status) => {
  expect(await askWithGrant(change())).toBe(status);
});

test('the stand-in takes a grant once', async () => {
  expect(await askWithGrant({}, 2)).toBe(400);
});
