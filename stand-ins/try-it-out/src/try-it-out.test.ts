/** Each way in, through plain forms, against the real stand-ins. */
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { ownPeople } from 'stand-in-kit/own-people';
import { fullNameOf } from 'stand-in-kit/people';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { type Stack, startStack } from './testing/stack';
import { claimsOf, formOf, logIn, logOut, type Person, said, textOf, travel } from './testing/visit';

const known = ownPeople.find(({ eids }) => eids.includes('BankID') && eids.includes('MinID'));
const pid = known?.pid ?? '';
const high: Person = { pid, eid: 'BankID' };
const substantial: Person = { pid, eid: 'MinID' };
const atHigh = { level: 'idporten-loa-high', locale: 'nn' };

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack?.stop());

const ways = [
  { way: 'idporten', acr: 'idporten-loa-high', claim: 'client_onbehalfof', asked: 'ui_locales' },
  { way: 'signicat', acr: 'high', claim: 'idporten_loa', asked: 'idp:idporten loa:high' },
  { way: 'signicat-rest', acr: 'high', claim: 'subject.nin.value', asked: 'requestedLoa' },
  { way: 'nais', acr: 'idporten-loa-high', claim: 'session.active', asked: '/oauth2/login' },
];

describe.each(ways)('by way of $way', ({ way, acr, claim, asked }) => {
  const wish = { ...atHigh, way, onbehalfof: way === 'idporten' ? 'a-customer' : '' };

  test('a test person logs in, sees each claim with its meaning, and logs out', async () => {
    const browser = new PlainBrowser();
    const page = await logIn(stack, browser, wish, high);
    expect([page.status, said(page).heading]).toEqual([200, 'Logged in']);
    expect(page.text).toContain(`<strong>${known && fullNameOf(known)}</strong>`);
    expect([textOf(page, 'acr'), textOf(page, 'amr')]).toEqual([acr, 'BankID']);
    expect(claimsOf(page).known).toContain(claim);
    expect(claimsOf(page).unknown).toEqual([]);
    expect(page.text).toContain(asked);
    expect(textOf(page, 'claims')).toContain(pid.slice(0, way === 'signicat' ? 0 : 11));
    const after = await logOut(stack, browser, page);
    expect([after.status, said(after).heading]).toEqual([200, 'Logged out']);
    expect(said(await browser.open(`${stack.service}/`)).heading).toBe('Not logged in');
  });

  test('a citizen who gives up is told so, and nobody is logged in', async () => {
    const browser = new PlainBrowser();
    const page = await logIn(stack, browser, wish);
    expect(said(page).heading).not.toBe('Logged in');
    expect(said(await browser.open(`${stack.service}/`)).heading).toBe('Not logged in');
  });

  test('the next login is single sign-on, and prompt=login is not', async () => {
    const browser = new PlainBrowser();
    await logIn(stack, browser, { ...wish, level: 'idporten-loa-substantial' }, substantial);
    const again = await logIn(stack, browser, { ...wish, level: 'idporten-loa-substantial' });
    expect(said(again).heading).toBe('Logged in');
    if (way === 'signicat-rest') return;
    const fresh = await logIn(stack, browser, { ...wish, prompt: 'login' }, high);
    expect(textOf(fresh, 'amr')).toBe('BankID');
  });
});

test("what Signicat's REST API cannot be told is named", async () => {
  const wish = { way: 'signicat-rest', level: 'idporten-loa-high', locale: 'se', prompt: 'login' };
  const { text } = await logIn(stack, new PlainBrowser(), wish, high);
  expect(text).toContain('The API has no prompt, so that wish could not be sent.');
  expect(text).toContain('The API has Norwegian and English: nb was sent for se.');
});

describe('a logout elsewhere', () => {
  test.each(['idporten', 'signicat'])('ends what was begun by way of %s', async (way) => {
    const browser = new PlainBrowser();
    await logIn(stack, browser, { ...atHigh, way }, high);
    const elsewhere = await logIn(stack, browser, { ...atHigh, way: 'nais' });
    expect(said(await browser.open(`${stack.service}/`)).heading).toBe('Logged in');
    await logOut(stack, browser, elsewhere);
    expect(said(await browser.open(`${stack.service}/`)).heading).toBe('Not logged in');
  });

  test('is believed of a known issuer alone', async () => {
    const { status } = await new PlainBrowser().ask(`${stack.service}/logout/frontchannel?iss=http://other.test&sid=a`);
    expect(status).toBe(400);
    const forged = new URLSearchParams({ logout_token: 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vb3RoZXIudGVzdCJ9.' });
    const answer = await new PlainBrowser().ask(`${stack.service}/logout/backchannel`, {
      method: 'POST',
      body: forged,
    });
    expect(answer.status).toBe(400);
  });
});

test('tokens are shown in three parts and as text, and never to another browser', async () => {
  const [mine, another] = [new PlainBrowser(), new PlainBrowser()];
  const page = await logIn(stack, mine, { ...atHigh, way: 'idporten' }, high);
  const [, token = ''] = /<pre>(ey[\w.-]+)<\/pre>/.exec(page.text) ?? [];
  expect(token.split('.')).toHaveLength(3);
  expect(page.text).toContain(`<pre>${token.split('.')[2]}</pre>`);
  expect(JSON.parse(textOf(page, 'claims'))).toMatchObject({ pid, acr: 'idporten-loa-high' });
  expect((await another.open(`${stack.service}/`)).text).not.toContain(pid);
});

const refusal = { heading: 'Not logged in', error: 'This browser has begun no such login.' };

async function begin(browser: PlainBrowser, way: string) {
  const { action, fields } = formOf(await browser.open(`${stack.service}/`), 'log-in', { ...atHigh, way });
  return browser.ask(`${action}?${fields}`);
}

test('an answer is taken only from the browser that began', async () => {
  const paths = ['/callback?code=x&state=y', '/callback/signicat?code=x&state=y', '/signicat-rest/success?sessionId=x'];
  for (const path of paths) expect(said(await new PlainBrowser().ask(stack.service + path))).toEqual(refusal);
});

test('an answer is taken only once, whoever brings the cookie again', async () => {
  const browser = new PlainBrowser();
  const begun = await begin(browser, 'signicat-rest');
  const [cookie = ''] = begun.headers.getSetCookie().map((line) => line.split(';')[0]);
  expect(said(await travel(stack, browser, begun, high)).heading).toBe('Logged in');
  const again = await new PlainBrowser().ask(`${stack.service}/signicat-rest/success`, { headers: { cookie } });
  expect(said(again)).toEqual(refusal);
});

test('a login that was begun one way cannot be finished by another', async () => {
  const browser = new PlainBrowser();
  await begin(browser, 'idporten');
  expect(said(await browser.ask(`${stack.service}/signicat-rest/success`))).toEqual(refusal);
});

test('what somebody sends is shown as text', async () => {
  const browser = new PlainBrowser();
  const customer = '"><script>alert(1)</script>';
  const page = await logIn(stack, browser, { ...atHigh, way: 'idporten', onbehalfof: customer }, high);
  expect(page.text).toContain('&quot;&gt;&lt;script&gt;');
  expect(page.text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
  const unknown = await browser.ask(`${stack.service}/login?way=%3Cscript%3E`);
  expect(unknown.status).toBe(400);
});

describe('behind the proxy', () => {
  const path = '/behind-the-proxy?level=idporten-loa-substantial';

  test('a request without a token is told so', async () => {
    for (const address of [stack.service, stack.proxy]) {
      const answer = await new PlainBrowser().ask(address + path);
      expect([answer.status, said(answer).error]).toEqual([401, expect.stringContaining('No access token came')]);
    }
  });

  test('a token that somebody else signed is refused, and not shown', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = await new SignJWT({ pid, acr: 'idporten-loa-high', iss: stack.idporten, aud: stack.proxy })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
    const headers = { authorization: `Bearer ${forged}` };
    const answer = await new PlainBrowser().ask(stack.service + path, { headers });
    expect([answer.status, said(answer).error]).toEqual([401, expect.stringContaining('is not accepted')]);
    expect(answer.text).not.toContain(pid);
  });

  test('a token of a lower level than the page demands is refused', async () => {
    const browser = new PlainBrowser();
    const wish = { level: 'idporten-loa-substantial', way: 'nais' };
    expect((await logIn(stack, browser, wish, substantial)).status).toBe(200);
    const answer = await browser.ask(`${stack.proxy}/behind-the-proxy?level=idporten-loa-high`);
    expect([answer.status, said(answer).error]).toEqual([401, expect.stringContaining('lower than asked for')]);
  });
});
