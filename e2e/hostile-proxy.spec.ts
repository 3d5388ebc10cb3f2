/**
 * The portal behind the login proxy believes each request's token, or not: here tokens come straight to it, as they
 * would past a proxy that lets a browser's own header through. What becomes of sessions: `hostile-proxy-sessions.spec.ts`.
 */
import { once } from 'node:events';
import { request as plainRequest } from 'node:http';
import { expect, request, test } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { claimFaults } from '@/stand-ins/kit/src/issuer/misbehaviour/claim-faults';
import type { Misbehaviour } from '@/stand-ins/kit/src/issuer/misbehaviour/misbehaviour';
import { signatureFaults } from '@/stand-ins/kit/src/issuer/misbehaviour/signature-faults';
import { expectOneLine, isKnown } from './hostile-issuer/expectations';
import { stranger } from './hostile-issuer/meet';
import { note, report } from './hostile-issuer/report';
import { type TokenEnd, type TokenFault, tokenCases } from './hostile-issuer/token-cases';
import { ask, outcome, type ProxiedPortal, startProxiedPortal } from './steps/proxied-portal';
import { isFull } from './ways';

const { home, form } = serviceAtHigh();

test.describe.configure({ mode: 'default' });

let own: ProxiedPortal;
test.beforeAll(async () => {
  own = await startProxiedPortal();
});
test.afterAll(async () => {
  await own.stop();
  console.log(report('nais'));
});

const faults: Record<string, Misbehaviour> = { ...claimFaults, ...signatureFaults };

function faulty(fault: TokenFault, pid: string): string {
  const { issuer } = own;
  const { claims, forge } = faults[fault] ?? {};
  const order = { fault, pid: stranger() };
  const right = issuer.claims({ pid, ...(fault === 'payload-high' ? { acr: 'idporten-loa-substantial' } : {}) });
  if (forge) return forge(right, issuer.keys, order);
  return issuer.token({ ...right, ...claims?.(right, issuer.clock(), order) });
}

/** In short the pages that tell of a refusal are opened once for each kind of it. */
const shownFor = new Set<string>();

/** Asks with this header, and holds the answer against what is expected. */
async function meet(attack: string, authorization: string, expected: string, pid?: string) {
  const [browser, logged] = [await request.newContext(), own.log().length];
  const answer = await ask(own, authorization, { browser });
  const seen = outcome(answer);
  note({ way: 'nais', attack, expected, seen });
  expect(seen).toBe(expected);
  if (['refused', 'no-number', 'again'].includes(expected)) {
    expectOneLine(own.log().slice(logged));
    if (pid) expect(await isKnown(pid)).toBe(false);
    if (isFull || !shownFor.has(expected)) {
      shownFor.add(expected);
      const page = await ask(own, authorization, { browser, path: answer.headers().location });
      expect([page.status(), await page.text()]).toEqual([200, expect.stringContaining('href="/oauth2/login?')]);
      expect((await ask(own, authorization, { browser, path: '/nb' })).status()).toBe(200);
    }
  }
  const [, told = 'nothing'] = authorization.split(' ');
  expect(own.log().slice(logged)).not.toContain(told.slice(0, 60) || 'nothing');
  await browser.dispose();
}

for (const [fault, expected] of Object.entries(tokenCases) as [TokenFault, TokenEnd][]) {
  test(`${fault}: ${expected}`, async () => {
    const pid = stranger();
    const alone = ['accepted', 'step-up'].includes(expected);
    await meet(fault, `Bearer ${faulty(fault, pid)}`, expected, alone ? undefined : pid);
  });
}

test('a right token lets its citizen in, whatever the case of the word before it', async () => {
  for (const word of ['Bearer', 'bearer', 'BEARER']) {
    await meet(`right token, ${word}`, `${word} ${own.issuer.token({ pid: stranger() })}`, 'accepted');
  }
});

test('a level that is too low leads to the step-up page each time, and to a page of that level', async () => {
  const authorization = `Bearer ${own.issuer.token({ pid: stranger(), acr: 'idporten-loa-substantial' })}`;
  const browser = await request.newContext();
  for (const path of [`/nb${home}`, `/nb${form.address}`, `/nb${home}`])
    expect(outcome(await ask(own, authorization, { browser, path }))).toBe('step-up');
  expect(outcome(await ask(own, authorization, { browser, path: '/nb/my-page' }))).toBe('accepted');
});

test('an id_token of the same login, and a token of the issuer for somebody else, open nothing', async () => {
  const { issuer } = own;
  const idToken = issuer.token({ pid: stranger(), aud: 'portal-behind-proxy', nonce: 'n', at_hash: 'h' });
  await meet('id_token in place of the access token', `Bearer ${idToken}`, 'refused');
  for (const aud of [`${own.portal}/`, own.portal.toUpperCase(), '', null, [], ['another', own.portal], [[own.portal]]])
    await meet(`aud ${JSON.stringify(aud)}`, `Bearer ${issuer.token({ pid: stranger(), aud })}`, 'refused');
});

test('a header that is no bearer token is as none', async () => {
  const token = own.issuer.token({ pid: stranger() });
  const others = ['Basic cG9ydGFsOnBvcnRhbA==', 'Bearer', 'Bearer ', `Bearer  ${token}`, `DPoP ${token}`, token];
  for (const header of [...others, `Bearer ${token}, Bearer ${token}`, `Bearer ${token} x`]) {
    await meet(`header ${header.replaceAll(token, '(token)')}`, header, 'login');
  }
  await meet('a very long token', `Bearer ${'a'.repeat(20_000)}`, '431');
  await meet('a long token', `Bearer ${'a'.repeat(8_000)}`, 'refused');
});

test('of two headers the first counts, and a wrong one is not made right by another', async () => {
  const right = `Bearer ${own.issuer.token({ pid: stranger() })}`;
  const wrong = `Bearer ${faulty('signature-foreign', stranger())}`;
  for (const [headers, expected] of [
    [[wrong, right], '/nb/login-failed?reason=refused'],
    [['Basic eDp5', right], '/oauth2/login?'],
  ] as const) {
    const sent = plainRequest(`${own.portal}/nb${home}`, {
      headers: { Authorization: [...headers] as never },
    }).end();
    const [answer] = await once(sent, 'response');
    note({ way: 'nais', attack: 'two headers', expected, seen: answer.headers.location?.slice(0, expected.length) });
    expect(answer.headers.location).toContain(expected);
    answer.resume();
  }
});

test("the proxy's addresses are not the portal's: nothing of its own answers there", async () => {
  const authorization = `Bearer ${own.issuer.token({ pid: stranger() })}`;
  for (const path of [
    'login',
    'logout',
    'logout/callback',
    'session',
    'signicat/success',
    'callback',
    'logout/frontchannel',
  ])
    expect((await ask(own, authorization, { path: `/oauth2/${path}` })).status()).toBe(404);
  for (const way of ['idporten', 'signicat'])
    expect((await ask(own, authorization, { path: `/api/auth/callback/${way}?code=1` })).status()).toBe(404);
  for (const path of ['logout', 'logout/backchannel'])
    expect((await fetch(`${own.portal}/oauth2/${path}`, { method: 'POST' })).status).toBe(404);
});

test('where the keys cannot be fetched nobody is in, and open pages show', async () => {
  const cold = await startProxiedPortal({ down: true });
  try {
    const authorization = `Bearer ${cold.issuer.token({ pid: stranger() })}`;
    const attempt = async (attack: string, expected: string) => {
      const seen = outcome(await ask(cold, authorization));
      note({ way: 'nais', attack, expected, seen });
      expect(seen).toBe(expected);
      expect((await ask(cold, authorization, { path: '/nb' })).status()).toBe(200);
    };
    await attempt('keys never fetched, issuer down', 'unavailable');
    await cold.issuer.comeBack();
    for (const answer of ['500', 'html'] as const) {
      cold.issuer.state.answer = answer;
      await attempt(`keys never fetched, ${answer}`, 'unavailable');
    }
    cold.issuer.state.answer = 'keys';
    await attempt('keys at last', 'accepted');
  } finally {
    await cold.stop();
  }
});
