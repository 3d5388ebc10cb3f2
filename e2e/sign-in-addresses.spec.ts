/** The addresses of logins: what each answers, to a citizen, a program or nobody, and what none of them does. */
import { openSessionsOf } from './citizens';
import { expect, nb, test } from './fixtures';
import { atIdPorten, openSignedIn } from './steps/sign-in';
import { way } from './ways';

test('the session tells times and level, never a name, a number or a token', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  const answer = await page.request.get('/oauth2/session');
  expect(answer.headers()['cache-control']).toBe('no-store');
  const body = await answer.json();
  expect(Object.keys(body.session).sort()).toEqual(
    [
      'active',
      'assurance',
      'created_at',
      'ends_at',
      'ends_in_seconds',
      'holder',
      'timeout_at',
      'timeout_in_seconds',
    ].sort(),
  );
  expect(body.session).toMatchObject({ active: true, assurance: 'idporten-loa-substantial' });
  const cookies = await page.context().cookies();
  const cookie = cookies.find(({ name }) => name.includes('portal-session'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 });
  expect(cookie?.value).toMatch(/^[\w-]{43}$/);
});

test('without a session there is none to tell of', async ({ request }) => {
  expect((await request.get('/oauth2/session')).status()).toBe(401);
});

test.describe("next-auth's own addresses are closed", () => {
  for (const [method, path] of [
    ['GET', '/api/auth/signin'],
    ['POST', '/api/auth/signin/idporten?acr_values=idporten-loa-low&redirect_uri=https://evil.example'],
    ['GET', '/api/auth/session'],
    ['POST', '/api/auth/session'],
    ['GET', '/api/auth/csrf'],
    ['GET', '/api/auth/providers'],
    ['POST', '/api/auth/signout'],
    ['POST', '/api/auth/callback/idporten'],
    ['POST', '/api/auth/_log'],
  ] as const) {
    test(`${method} ${path} is not found`, async ({ request, baseURL }) => {
      const answer = await request.fetch(path, { method, headers: { origin: baseURL ?? '' } });
      expect(answer.status()).toBe(404);
    });
  }
});

test('what is not one of the three parameters never reaches ID-porten', async ({ page }) => {
  const query =
    'level=Level4&locale=xx&redirect=//evil.example&login_hint=testid:1_2&scope=all&client_id=x&acr_values=low';
  await page.goto(`/oauth2/login?${query}`);
  await page.waitForURL(atIdPorten);
  await expect(page.locator('button[name="eid"]')).toHaveCount(3);
  expect(page.url()).not.toContain('evil');
});

for (const [name, headers] of [
  ['a prefetch', { 'sec-purpose': 'prefetch' }],
  ["Next's router", { rsc: '1' }],
  ['a script', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ['a picture', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
  ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' }],
  ['an object', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' }],
  [
    'a page made in advance',
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' },
  ],
] as const) {
  test(`${name} starts no login, finishes none and is shown no page to log out`, async ({ request }) => {
    for (const path of ['/oauth2/login', '/oauth2/logout', '/api/auth/callback/idporten?state=x&code=x']) {
      // Next sends its router on to the same address with a mark.
      const answer = await request.get(path, { headers });
      expect([path, answer.status(), answer.headers()['set-cookie']]).toEqual([path, 400, undefined]);
    }
  });
}

test('a scanner that only looks starts no login', async ({ request }) => {
  const answer = await request.head('/oauth2/login', { maxRedirects: 0 });
  expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET']);
});

test('the address alone logs nobody out: it asks, in the language of the citizen, and a button does it', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  await page.goto('/oauth2/logout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.logout.askTitle);
  expect(await openSessionsOf(citizen)).toBe(1);
  await page.getByRole('button', { name: nb.logout.button }).click();
  await expect(page).toHaveURL(way().signedOut);
  expect(await openSessionsOf(citizen)).toBe(0);
});

test('a login that failed says so without JavaScript, in the words of its reason', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  for (const reason of ['cancelled', 'again', 'no-cookies', 'other-person', 'no-number', 'refused', 'unavailable']) {
    await page.goto(`/nb/login-failed?reason=${reason}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
