/**
 * The provider's file in another application: next-auth 4 with nothing of the portal, against the ID-porten stand-in
 * that does one thing wrong at a time.
 */
import { cases, discoveryCases, keyCases } from '@/e2e/hostile-issuer/cases';
import { type Case, ofFurtherWay } from '@/e2e/hostile-issuer/expected';
import { importsOf } from '@/scripts/testing/import-graph';
import { startPlainApplication } from '@/scripts/testing/plain-next-auth';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { PlainBrowser } from '@/stand-ins/kit/src/testing/browser';
import { IdPorten, type IdPortenOptions } from './idporten';

jest.setTimeout(20_000);

const [pid, other] = [syntheticNumber('1984-03-15', 7), syntheticNumber('1984-03-15', 8)];

type Wish = Pick<IdPortenOptions, 'acrValues' | 'forceLogin'>;
const atHigh: Wish = { acrValues: 'idporten-loa-high' };
let wish = atHigh;

let application: Awaited<ReturnType<typeof startPlainApplication>>;
beforeAll(async () => {
  application = await startPlainApplication((registration) =>
    IdPorten({ ...registration, ...wish, uiLocales: 'nn', syntheticPeople: true }),
  );
}, 30_000);
afterAll(() => application?.stop());

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

/** Presses the button of next-auth's page; answers the address of ID-porten. */
async function press(browser: PlainBrowser, query = ''): Promise<string> {
  const { csrfToken } = JSON.parse((await browser.ask(`${application.origin}/api/auth/csrf`)).text);
  const signIn = `${application.origin}/api/auth/signin/idporten${query}`;
  const answer = await browser.ask(signIn, form({ csrfToken, callbackUrl: application.origin }));
  return answer.headers.get('location') ?? '';
}

const isCallback = (address: string) => address.startsWith(`${application.origin}/api/auth/callback/`);

/** Logs in as far as ID-porten's answer, the address of which is answered. */
async function comeBack(browser: PlainBrowser, start: string, eid: string): Promise<string> {
  const page = await browser.open(start);
  const answer = await browser.ask(page.address, form({ eid, pid }));
  const next = new URL(answer.headers.get('location') ?? '', page.address).href;
  return isCallback(next) ? next : (await browser.open(next, isCallback)).address;
}

async function session(browser: PlainBrowser): Promise<{ user?: object }> {
  return JSON.parse((await browser.ask(`${application.origin}/api/auth/session`)).text);
}

/** Logs in while the stand-in misbehaves; true where somebody is signed in after it. */
async function isSignedIn(fault: string | null, eid: string): Promise<boolean> {
  const browser = new PlainBrowser();
  await application.order(fault, other);
  try {
    const start = await press(browser);
    // Metadata that cannot be had: the login does not begin.
    if (start.startsWith(application.issuer)) await browser.open(await comeBack(browser, start, eid));
    return (await session(browser)).user !== undefined;
  } finally {
    await application.order(null);
  }
}

test('a citizen logs in: the request asks for what is configured, the session holds no number', async () => {
  const browser = new PlainBrowser();
  wish = { ...atHigh, forceLogin: true };
  const start = await press(browser);
  expect(Object.fromEntries(new URL(start).searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid profile',
    acr_values: 'idporten-loa-high',
    ui_locales: 'nn',
    prompt: 'login',
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  await browser.open(await comeBack(browser, start, 'BankID'));
  const { user } = await session(browser);
  expect(user).toBeDefined();
  expect(JSON.stringify(user)).not.toContain(pid);
});

/** Its parameters go through the browser: next-auth 4 has no pushed requests. */
const isOfPushedRequest = (fault: string) => fault.startsWith('par-');

/** Faults that only a client which keeps the metadata meets: here they are met by each login. */
const atFirstSight = [...discoveryCases, ...keyCases].map(([fault, expected]) => [fault, { expected }] as const);
const table: (readonly [string, Case])[] = [
  ...ofFurtherWay(cases).filter(([fault]) => !isOfPushedRequest(fault)),
  ...atFirstSight,
];

test.each(table)('%s: somebody is signed in only where the portal lets them in', async (fault, expectation) => {
  const { expected, wish: asked } = expectation;
  wish = { acrValues: `idporten-loa-${asked?.level ?? 'high'}`, forceLogin: asked?.prompt === 'login' };
  expect(await isSignedIn(fault, asked?.eid ?? 'BankID')).toBe(expected === 'accepted');
});

test('a lower level that the browser asks for is not enough', async () => {
  wish = atHigh;
  const browser = new PlainBrowser();
  const start = await press(browser, '?acr_values=idporten-loa-substantial');
  expect(new URL(start).searchParams.get('acr_values')).toBe('idporten-loa-substantial');
  await browser.open(await comeBack(browser, start, 'MinID'));
  expect(await session(browser)).toEqual({});
});

test("an answer to one browser's login signs nobody in in another, and nobody twice", async () => {
  wish = atHigh;
  const [browser, stranger] = [new PlainBrowser(), new PlainBrowser()];
  const answer = await comeBack(browser, await press(browser), 'BankID');
  await stranger.open(answer);
  expect(await session(stranger)).toEqual({});
  await press(stranger);
  await stranger.open(answer);
  expect(await session(stranger)).toEqual({});
});

test('the file can be copied as it is: it imports packages only', () => {
  const imports = importsOf(`${__dirname}/idporten.ts`, { types: true });
  expect(imports.filter((name) => name.startsWith('.') || name.startsWith('@/'))).toEqual([]);
});
