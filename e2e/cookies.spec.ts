/** Every cookie that the portal sets, with its attributes, as a browser is told over https; and browsers that keep none. */
import { request as requests } from '@playwright/test';
import { addressOn } from '@/scripts/demo/address-on';
import { portalFor } from '@/scripts/demo/login-methods';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { expect, test } from './fixtures';
import { end } from './steps/parts';
import { goOn } from './steps/plain-login';
import { startIssuer, startPortal } from './steps/stack';
import { ownLogins, way } from './ways';

/** A portal that is known by an https address; its own port speaks http, as behind a proxy that ends TLS. */
async function startOverHttps() {
  const [port, idPorten] = [await freePort(), addressOn(await freePort())];
  const url = `https://localhost:${port}`;
  const { variables, clients = [] } = portalFor('idporten', {
    url,
    idPorten,
    signicat: { origin: '' },
    key: process.env.IDPORTEN_CLIENT_JWK,
  });
  const issuer = await startIssuer({ clients, port: idPorten.port, misbehaves: false });
  const portal = await startPortal(port, { ...variables, NEXTAUTH_URL: url });
  const stop = () => Promise.all([portal, issuer].map(end));
  return { url, plain: `http://localhost:${port}`, issuer: idPorten.origin, stop };
}

/** A browser that believes what it is told: Secure cookies over plain http on this machine. Notes every `Set-Cookie`. */
function browserOf({ url, plain }: { url: string; plain: string }) {
  const jar = new Map<string, string>();
  const set: string[] = [];
  async function open(address: string, method = 'GET') {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const headers = { ...(cookie ? { cookie } : {}), ...(method === 'POST' ? { origin: url } : {}) };
    const context = await requests.newContext();
    const answer = await context.fetch(address.replace(url, plain), { method, headers, maxRedirects: 0 });
    const lines = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
    for (const { value: line } of lines) {
      set.push(line);
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return answer;
  }
  return { open, set };
}

const attributes = (line: string) =>
  line
    .split('; ')
    .slice(1)
    .filter((part) => !/^(expires|max-age)=/i.test(part))
    .map((part) => part.toLowerCase())
    .sort();

test('over https every cookie is Secure, HttpOnly, SameSite=Lax and of the whole path; those of logins have the prefix', async ({
  citizen,
}) => {
  test.slow();
  const portal = await startOverHttps();
  try {
    const { open, set } = browserOf(portal);
    const { pid } = citizen;
    await open(`${portal.url}/`);
    await open(`${portal.url}/nn`);
    const begun = await open(`${portal.url}/oauth2/login?redirect=/nb/my-page&locale=nb`);
    const atIssuer = await requests.newContext();
    const isBack = (address: string) => address.startsWith(portal.url);
    const { next } = await goOn(atIssuer, portal, begun.headers().location ?? '', { pid, locale: 'nb' }, isBack);
    const finished = await open(next);
    expect(finished.headers().location).toBe(`${portal.url}/nb/my-page`);
    expect((await open(`${portal.url}/nb/my-page`)).status()).toBe(200);
    await open(`${portal.url}/oauth2/logout`, 'POST');
    await open(`${portal.url}/nb/login-failed?reason=other-person`);
    const names = [...new Set(set.map((line) => (line.split('=')[0] ?? '').replace(/-[\w-]{6}$/, '-…')))];
    expect(names.sort()).toEqual(['__Host-portal-login-…', '__Host-portal-session', 'portal-language']);
    for (const line of set) expect(attributes(line), line).toEqual(['httponly', 'path=/', 'samesite=lax', 'secure']);
  } finally {
    await portal.stop();
  }
});

const still = { maxRedirects: 0 } as const;
const issuer = () => new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '').origin;

test(
  'an answer to a browser that has kept nothing says so, and how to go on',
  ownLogins,
  async ({ citizen, origin }) => {
    const { pid } = citizen;
    const [browser, blocking] = [await requests.newContext(), await requests.newContext()];
    const isCallback = (address: string) => way().callback.test(address);
    const start = `${origin}/oauth2/login?locale=se&redirect=/se/my-page`;
    const { next } = await goOn(browser, { issuer: issuer() }, start, { pid, locale: 'se' }, isCallback);
    const answer = await blocking.get(next, still);
    expect(answer.headers().location).toBe(`${origin}/se/login-failed?reason=no-cookies`);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    // The login is used up all the same.
    expect((await browser.get(next, still)).headers().location).toContain('reason=again');
  },
);

test('one that comes from our page without any cookie is told before ID-porten', ownLogins, async ({ origin }) => {
  const blocking = await requests.newContext();
  const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const again = await blocking.get(`${origin}/oauth2/login?locale=en&redirect=/en/my-page`, { ...still, headers });
  expect(again.headers().location).toBe(`${origin}/en/login-failed?reason=no-cookies&redirect=%2Fen%2Fmy-page`);
});
