/** Forms work whatever host a reverse proxy hands on: NEXTAUTH_URL says which is ours. */
import { request as requests } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { serviceAtHigh } from '@/services/testing';
import { expect, test } from './fixtures';
import { textPagePath } from './steps/form';
import { hiddenFields } from './steps/post-form';
import { logIn } from './steps/sign-in';

const { home, form } = serviceAtHigh();

/** As nginx sends a request on with `proxy_pass http://portal:3000` and no `proxy_set_header`, and others worse. */
const handedOn: Record<string, string>[] = [
  { host: 'portal:3000' },
  { host: '127.0.0.1' },
  { 'x-forwarded-host': 'inside.example' },
  { 'x-forwarded-host': 'inside.example, other.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '8080' },
];

/** A form of the portal, opened by a citizen who has just signed in. */
async function openedForm(origin: string, citizen: TestCitizen) {
  await form.prepare(citizen);
  const browser = await requests.newContext();
  await logIn(browser, `${origin}/nb${home}`, citizen);
  const path = await textPagePath((at) => browser.get(`${origin}${at}`, { maxRedirects: 0 }));
  const page = await (await browser.get(`${origin}${path}`)).text();
  return { browser, path, fields: { ...hiddenFields(page, form.field), [form.field]: 'a text' } };
}

for (const headers of handedOn) {
  test(`a form is taken with ${JSON.stringify(headers)}, sent by a browser and by a script`, async ({
    origin,
    citizen,
  }) => {
    const { browser, path, fields } = await openedForm(origin, citizen);
    const own = { ...headers, origin };
    const plain = await browser.post(`${origin}${path}`, { headers: own, multipart: fields, maxRedirects: 0 });
    expect(plain.status()).toBe(303);
    expect(plain.headers().location).toMatch(/^\/nb\//);
    const [action = ''] = Object.keys(fields).filter((name) => name.startsWith('$ACTION_ID_'));
    const byScript = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`1_${name}`, value]));
    const sent = await browser.post(`${origin}${path}`, {
      headers: { ...own, 'next-action': action.replace('$ACTION_ID_', ''), accept: 'text/x-component' },
      multipart: { ...byScript, '0': '["$K1"]' },
      maxRedirects: 0,
    });
    expect(sent.status()).toBe(200);
    expect(sent.headers()['x-action-redirect']).toMatch(/^\/nb\//);
  });
}

test('a form whose browser tells no origin is taken where it says that it comes from ourselves', async ({
  origin,
  citizen,
}) => {
  const { browser, path, fields } = await openedForm(origin, citizen);
  for (const told of [{}, { origin: 'null' }] as Record<string, string>[]) {
    const headers = { ...told, 'sec-fetch-site': 'same-origin' };
    const answer = await browser.post(`${origin}${path}`, { headers, multipart: fields, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
});

test('every address that an answer leads to is ours, whatever host is handed on', async ({ request, baseURL }) => {
  const paths = [
    '/',
    '/nb/',
    `/nb${home}`,
    '/oauth2/login',
    '/oauth2/logout',
    '/oauth2/logout/callback',
    '/nb/no-such-page',
  ];
  const handed = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '8443',
    forwarded: 'host=evil.example',
  };
  for (const path of [...paths, '/api/auth/callback/idporten?code=x&state=y']) {
    for (const headers of [handed, { ...handed, host: 'evil.example' }]) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      const { location, refresh } = answer.headers();
      for (const address of [location, refresh]) expect(address ?? '', path).not.toContain('evil.example');
      if (path !== '/oauth2/login' && location) expect(new URL(location, baseURL).origin).toBe(baseURL);
      expect(await answer.text()).not.toContain('evil.example');
    }
  }
});
