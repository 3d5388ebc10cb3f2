/** The portal as a client of the REST API, against a server that answers as ordered. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Request = { method: string; path: string; authorization: string; body: string };
type Answer = (request: Request) => { status?: number; body?: unknown; text?: string; location?: string; cut?: string };

const secret = 'p%rtal +/:&=?ø-a-long-enough-value-of-ours';
let server: Server;
let seen: Request[];
let answer: { token: Answer; rest: Answer };

const given = (token: string) => ({ body: { access_token: token, token_type: 'Bearer', expires_in: 3600 } });
const began = { id: 'session', authenticationUrl: 'http://localhost/login' };
const wish = {
  requestedLoa: 'high',
  language: 'no',
  externalReference: 'reference',
  callbackUrls: { success: 'http://localhost/s', abort: 'http://localhost/a', error: 'http://localhost/e' },
  sessionLifetime: 900,
} as const;

async function respond(request: IncomingMessage, response: ServerResponse) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method = '', url: path = '', headers } = request;
  const one = { method, path, authorization: headers.authorization ?? '', body };
  seen.push(one);
  const { status = 200, body: json, text, location, cut } = answer[path.endsWith('/token') ? 'token' : 'rest'](one);
  if (location) response.setHeader('Location', location);
  if (cut) return response.writeHead(status, { 'Content-Length': 1000 }).write(cut, () => response.destroy());
  response.writeHead(status).end(text ?? JSON.stringify(json));
}

/** A portal that has just started: it holds no token. */
async function freshApi(): Promise<typeof import('./api')> {
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}/auth`;
  Object.assign(process.env, {
    LOGIN_METHOD: 'signicat-rest',
    SIGNICAT_WELL_KNOWN_URL: `${origin}/open/.well-known/openid-configuration`,
    SIGNICAT_API_URL: `${origin}/rest`,
    SIGNICAT_CLIENT_ID: 'portal api',
    SIGNICAT_CLIENT_SECRET: secret,
  });
  let api: typeof import('./api') | undefined;
  await jest.isolateModulesAsync(async () => {
    api = await import('./api');
  });
  return api as typeof import('./api');
}

const tokensAsked = () => seen.filter(({ path }) => path.endsWith('/token'));

beforeEach(async () => {
  seen = [];
  answer = { token: () => given('first'), rest: () => ({ body: began }) };
  server = createServer(respond).listen(0, 'localhost');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('id and secret are form-encoded in Basic, and the scope is asked for', async () => {
  const { createSession } = await freshApi();
  expect(await createSession(wish)).toEqual(began);
  const [token, session] = seen;
  const [, basic = ''] = token?.authorization.split(' ') ?? [];
  const parts = Buffer.from(basic, 'base64').toString().split(':');
  expect(parts.map((part) => decodeURIComponent(part.replaceAll('+', ' ')))).toEqual(['portal api', secret]);
  expect(token).toMatchObject({ method: 'POST', path: '/auth/open/connect/token' });
  expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
    grant_type: 'client_credentials',
    scope: 'signicat-api',
  });
  expect(session).toMatchObject({ method: 'POST', path: '/auth/rest/sessions', authorization: 'Bearer first' });
  expect(JSON.parse(session?.body ?? '')).toMatchObject({ ...wish, allowedProviders: ['idporten'], flow: 'redirect' });
});

test('ten logins at once, and those after them, are served by one token', async () => {
  const { createSession, readSession } = await freshApi();
  await Promise.all(Array.from({ length: 10 }, () => createSession(wish)));
  await readSession('session');
  expect(tokensAsked()).toHaveLength(1);
});

test('a token that is about to run out is not used', async () => {
  answer.token = () => ({ body: { access_token: 'short', token_type: 'Bearer', expires_in: 29 } });
  const { createSession } = await freshApi();
  await createSession(wish);
  await createSession(wish);
  expect(tokensAsked()).toHaveLength(2);
});

/** From now on the API knows the second token alone. */
function revokeFirst() {
  answer.token = () => given('second');
  answer.rest = ({ authorization }) => (authorization === 'Bearer second' ? { body: began } : { status: 401 });
}

test('a token that was taken back is fetched again, once for ten logins', async () => {
  const { createSession } = await freshApi();
  await createSession(wish);
  revokeFirst();
  const ends = await Promise.all(Array.from({ length: 10 }, () => createSession(wish)));
  expect(ends).toEqual(Array(10).fill(began));
  expect(tokensAsked()).toHaveLength(2);
});

test('a second 401 is not answered with a third token', async () => {
  answer.rest = () => ({ status: 401 });
  const { createSession } = await freshApi();
  await expect(createSession(wish)).rejects.toThrow('401');
  expect(seen.map(({ path }) => path.split('/').at(-1))).toEqual(['token', 'sessions', 'token', 'sessions']);
});

test('a failed fetch of the token is not kept', async () => {
  answer.token = () => ({ status: 500 });
  const { createSession } = await freshApi();
  await expect(createSession(wish)).rejects.toThrow('500');
  answer.token = () => given('first');
  expect(await createSession(wish)).toEqual(began);
});

test.each<[string, ReturnType<Answer>]>([
  ['401', { status: 401, body: { error: 'invalid_client' } }],
  ['HTML', { text: '<h1>Hostile</h1>' }],
  ['half the JSON', { text: '{"access_token":"fi' }],
  ['no access_token', { body: { token_type: 'Bearer', expires_in: 3600 } }],
  ['an empty access_token', { body: { ...given('').body } }],
  ['another token_type', { body: { ...given('first').body, token_type: 'mac' } }],
  ['no token_type', { body: { ...given('first').body, token_type: undefined } }],
  ['no expires_in', { body: { ...given('first').body, expires_in: undefined } }],
  ['a redirect', { status: 302, location: '/auth/rest/elsewhere' }],
])('a token endpoint that answers %s begins no session', async (_, told) => {
  answer.token = () => told;
  const { createSession } = await freshApi();
  await expect(createSession(wish)).rejects.toThrow();
  expect(seen.filter(({ path }) => path.startsWith('/auth/rest'))).toEqual([]);
});

test.each<[string, ReturnType<Answer>]>([
  ['400', { status: 400, body: { code: 'invalid_request' } }],
  ['HTML', { text: '<h1>Hostile</h1>' }],
  ['no id', { body: { authenticationUrl: began.authenticationUrl } }],
  ['an empty id', { body: { ...began, id: '' } }],
  ['no address', { body: { id: 'session' } }],
  ['a script for an address', { body: { ...began, authenticationUrl: 'javascript:alert(1)' } }],
  ['a path for an address', { body: { ...began, authenticationUrl: '/login' } }],
  ['a list', { body: [began] }],
  ['a redirect', { status: 302, location: 'http://localhost/' }],
])('an answer to a new session with %s is a fault that quotes nothing of it', async (_, told) => {
  answer.rest = () => told;
  const { createSession } = await freshApi();
  const words = await createSession(wish).then(
    () => 'no fault',
    (fault: Error) => `${fault.name}: ${fault.message}`,
  );
  expect(words).toMatch(/^(IssuerUnavailable|TypeError): /);
  expect(words).not.toMatch(/Hostile|invalid_request|javascript/);
});

test('an answer that breaks off is told from one that is no JSON: the connection was lost', async () => {
  answer.rest = () => ({ cut: '{"id":"session",' });
  await expect((await freshApi()).createSession(wish)).rejects.toMatchObject({
    name: 'TypeError',
    cause: { code: 'UND_ERR_SOCKET' },
  });
});

test.each([404, 410])('a session that is gone (%p) is none', async (status) => {
  answer.rest = () => ({ status });
  expect(await (await freshApi()).readSession('session')).toBeNull();
});

test.each<[string, ReturnType<Answer>]>([
  ['500', { status: 500 }],
  ['HTML', { text: '<h1>Hostile</h1>' }],
  ['null', { body: null }],
  ['a text', { body: 'SUCCESS' }],
])('a result of %s is a fault', async (_, told) => {
  answer.rest = () => told;
  await expect((await freshApi()).readSession('session')).rejects.toThrow();
});

test('an id is a part of the path and cannot leave it', async () => {
  await (await freshApi()).readSession('../clients?x=1#');
  expect(seen.at(-1)?.path).toBe('/auth/rest/sessions/..%2Fclients%3Fx%3D1%23');
});
