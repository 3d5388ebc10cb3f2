/**
 * Nothing about a citizen stands anywhere but in the bodies of that citizen's pages: not in the portal's output, its metrics
 * and traces, not in an address, a header or a title. The portal is this file's own, so that all it prints is of these journeys.
 */
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { type Page, request as requests } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { openPages, serviceAtHigh } from '@/services/testing';
import { ageSession, makeCitizen } from './citizens';
import { expect, nb, test } from './fixtures';
import { sendForm, textField } from './steps/form';
import { holding, listen } from './steps/listen';
import { authenticate } from './steps/sign-in';
import { startWatched, type Watched } from './steps/watched';
import { isFull } from './ways';

const { home, form } = serviceAtHigh();

test.describe.configure({ mode: 'default' });

let stack: Watched;
test.beforeAll(async () => {
  stack = await startWatched();
});
test.afterAll(() => stack.stop());

const atOwnIdPorten = (url: URL) => url.origin === stack.issuer;
async function open(page: Page, path: string, citizen: TestCitizen) {
  await page.goto(`${stack.portal}${path}`);
  if (atOwnIdPorten(new URL(page.url()))) await authenticate(page, citizen, 'BankID', atOwnIdPorten);
}

/** In short without scripts; the service whose form it is writes into it with them, in its own journey. */
for (const javaScriptEnabled of isFull ? [true, false] : [false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a citizen who writes, is timed out and logs out leaves no trace', async ({ page, citizen }) => {
      const { all } = listen(page.context());
      const secret = `hemmelig-${randomBytes(6).toString('hex')}`;
      await form.prepare(citizen);
      await open(page, `/nb${form.address}`, citizen);
      await page.goto(form.textPage(page.url()));
      await textField(page).fill(`${secret} ${citizen.pid}`);
      await page.locator('button[name="lang"][value="en"]').click();
      await page.waitForURL(/\/en\//);
      // The session runs out over the form: ID-porten's single sign-on leads back to it.
      await ageSession(citizen, 31);
      const back = page.waitForResponse(/\/api\/auth\/callback\//);
      await sendForm(page);
      await back;
      await expect(textField(page)).toHaveValue(`${secret} ${citizen.pid}`);
      await open(page, '/nb/my-page', citizen);
      await open(page, `/nb${home}`, citizen);
      await page.getByRole('button', { name: nb.layout.logOut }).click();
      if (!javaScriptEnabled) await page.locator('main button').click();
      await page.waitForURL(/signed-out/);
      const told = await all();
      expect(told.filter(({ where }) => where === 'title').length).toBeGreaterThan(5);
      expect(holding([...told, ...(await stack.tells())], [citizen.pid, secret])).toEqual([]);
    });
  });
}

test('logins that fail leave no trace', async ({ page, citizen }) => {
  const other = await makeCitizen();
  const { all } = listen(page.context());
  const before = stack.log().length;
  await page.goto(`${stack.portal}/nb/my-page`);
  await authenticate(page, citizen, 'MinID', atOwnIdPorten);
  await page.goto(`${stack.portal}/nb${home}`);
  await page.locator('main a[href^="/oauth2/login"]').click();
  await authenticate(page, other, 'BankID', atOwnIdPorten);
  await page.waitForURL(/reason=other-person/);
  await stack.order('pid-malformed');
  await page.goto(`${stack.portal}/nb${home}`);
  if (atOwnIdPorten(new URL(page.url()))) await authenticate(page, citizen, 'BankID', atOwnIdPorten);
  await page.waitForURL(/login-failed/);
  await stack.order(null);
  expect(stack.log().length).toBeGreaterThan(before);
  expect(holding([...(await all()), ...(await stack.tells())], [citizen.pid, other.pid])).toEqual([]);
});

/** Addresses, by path and query, that somebody put a number into. */
const withNumber = (n: string) => [
  `/nb/${n}`,
  `/nb?pid=${n}`,
  `/${n}`,
  `/nb/my-page?pid=${n}`,
  ...[home, form.address, ...openPages.map((path) => path.replace(/\?.*/, ''))].flatMap((path) => [
    `/nb${path}?q=${n}`,
    `/nb${path}/${n}`,
  ]),
  `/nb/problem?reference=${n}`,
  `/nb/login-failed?reason=${n}&redirect=/nb/${n}&level=${n}`,
  `/nb/step-up?redirect=/nb/my-page?${n}`,
  `/nb/signed-out?form=${n}&redirect=/nb/${n}`,
  `/oauth2/login?level=${n}&locale=${n}&redirect=${n}&prompt=${n}&pid=${n}`,
  `/oauth2/login?redirect=/nb/my-page?${n}`,
  `/oauth2/logout/frontchannel?iss=${n}&sid=${n}`,
  `/oauth2/logout/callback?state=${n}`,
  `/oauth2/session?${n}`,
  `/api/auth/callback/idporten?code=${n}&state=${n}&iss=${n}`,
  `/api/auth/callback/idporten?error=${n}&error_description=${n}&state=${n}`,
  `/api/auth/signin/${n}`,
  `/api/jobs/daily?${n}`,
  `/api/health/ready?${n}`,
  `/_next/image?url=/${n}.png&w=64&q=75`,
  `/_next/static/${n}.js`,
  `/_next/data/${n}/nb.json`,
  `/nb/%E0%A4%A${n}`,
  `/nb//${n}`,
];

test('a number that somebody writes into addresses and headers stands in no log, and goes to nobody else', async () => {
  const { pid } = await makeCitizen();
  const headers = { 'accept-language': pid, 'user-agent': pid, 'x-forwarded-for': pid, authorization: `Bearer ${pid}` };
  const browser = await requests.newContext();
  for (const path of withNumber(pid)) {
    const answer = await browser.get(`${stack.portal}${path}`, { headers, maxRedirects: 0 });
    // `refresh` is Next's second form of `location`, where a slash is written twice.
    const { refresh = '', location = refresh.replace(/^0;url=/, ''), ...others } = answer.headers();
    const told = Object.entries(others).map(([name, text]) => ({ where: `${name} of ${path}`, text }));
    const title = /<title>.*?<\/title>/s.exec(await answer.text())?.[0] ?? '';
    expect.soft(holding([...told, { where: `title of ${path}`, text: title }], [pid])).toEqual([]);
    // Our own address may lead back to what was asked for; the issuer's may not hold it.
    if (new URL(location, stack.portal).origin !== stack.portal) expect.soft(location).not.toContain(pid);
    expect.soft(answer.status(), path).not.toBe(500);
  }
  expect(holding(await stack.tells(), [pid])).toEqual([]);
});

test('a number that somebody posts stands in no log', async () => {
  const { pid } = await makeCitizen();
  const browser = await requests.newContext();
  const origin = stack.portal;
  for (const path of [`/nb${form.address}`, '/oauth2/logout', '/oauth2/logout/backchannel', '/oauth2/session']) {
    const address = `${origin}${path}?${pid}`;
    const form = { logout_token: pid, locale: pid, [`$ACTION_ID_${pid}`]: pid };
    await browser.post(address, { headers: { origin }, form });
    await browser.post(address, { headers: { origin }, multipart: form });
    await browser.post(address, { headers: { origin, 'next-action': pid }, data: `["${pid}"]` });
    await browser.post(address, { form });
  }
  expect(holding(await stack.tells(), [pid])).toEqual([]);
});

/** Sends a body; answers the status, or `closed` where the portal would not hear it out. */
function send(path: string, bytes: number, sayLength: boolean): Promise<number | 'closed'> {
  const length = sayLength ? { 'content-length': bytes } : {};
  const headers = { origin: stack.portal, 'content-type': 'text/plain', ...length };
  return new Promise((resolve) => {
    const request = httpRequest(`${stack.portal}${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    request.on('error', () => resolve('closed'));
    for (let sent = 0; sent < bytes; sent += 65_536) request.write(Buffer.alloc(Math.min(65_536, bytes - sent), 'x'));
    request.end();
  });
}

test('a body that is too large is refused or cut, and its address is not logged', async () => {
  const { pid } = await makeCitizen();
  expect(await send(`/oauth2/logout/backchannel?${pid}`, 2_000_000, true)).toBe(413);
  expect(await send(`/oauth2/logout/backchannel?${pid}`, 2_000_000, false)).toBe(413);
  expect([413, 'closed']).toContain(await send(`/nb${form.address}?${pid}`, 20_000_000, false));
  expect(holding(await stack.tells(), [pid])).toEqual([]);
});
