/** A Signicat that misbehaves on order: what must not pass is refused, with a reason, and nobody is logged in. */

import { ownPeople } from 'stand-in-kit/own-people';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { clientIds } from './testing/registrations';
import { type Stack, startStack } from './testing/stack';
import { logIn, said } from './testing/visit';

const pids = ownPeople.filter(({ eids }) => eids.includes('BankID')).map((person) => person.pid);
const [pid = '', otherPid = ''] = pids;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack?.stop());

const clientOf = { signicat: clientIds.signicat, 'signicat-rest': clientIds.api };

async function attempt(way: keyof typeof clientOf, fault: string) {
  const address = `${stack.signicat}/misbehave/${clientOf[way]}`;
  const order = await fetch(address, { method: 'PUT', body: JSON.stringify({ fault, pid: otherPid }) });
  if (order.status !== 204) throw new Error(await order.text());
  const browser = new PlainBrowser();
  const page = await logIn(stack, browser, { way, level: 'idporten-loa-high' }, { pid, eid: 'BankID' });
  await fetch(address, { method: 'DELETE' });
  return { page, front: await browser.open(`${stack.service}/`) };
}

test.each([
  ['signicat', 'signature-random', /validate JWT signature/],
  ['signicat', 'acr-lower', /lower than asked for/],
  ['signicat', 'acr-unknown', /level is unknown/],
  ['signicat', 'loa-lower', /lower than asked for/],
  ['signicat', 'loa-missing', /level is unknown/],
  ['signicat', 'idp-other', /disagree on idp/],
  ['signicat', 'nin-missing', /nin is missing/],
  ['signicat', 'nin-country-other', /not a Norwegian one/],
  ['signicat', 'nin-type-other', /not a Norwegian one/],
  ['signicat', 'userinfo-sub-other', /userinfo sub mismatch/],
  ['signicat-rest', 'rest-status-error', /ended as ERROR/],
  ['signicat-rest', 'rest-provider-other', /not ID-porten/],
  ['signicat-rest', 'rest-loa-lower', /lower than asked for/],
  ['signicat-rest', 'rest-idporten-loa-lower', /lower than asked for/],
  ['signicat-rest', 'rest-nin-country-other', /not a Norwegian one/],
  ['signicat-rest', 'rest-subject-missing', /names no citizen/],
  ['signicat-rest', 'rest-reference-other', /belongs to another login/],
  ['signicat-rest', 'rest-id-other', /another session/],
  ['signicat-rest', 'rest-result-html', /JSON object/],
] as const)('by way of %s, %s is refused', async (way, fault, reason) => {
  const { page, front } = await attempt(way, fault);
  expect(said(page)).toEqual({ heading: 'Not logged in', error: expect.stringMatching(reason) });
  expect(said(front).heading).toBe('Not logged in');
});

test.each([
  ['signicat', 'name-markup'],
  ['signicat-rest', 'rest-name-markup'],
] as const)('by way of %s, a name that is markup is shown as text', async (way, fault) => {
  const { page } = await attempt(way, fault);
  expect(said(page).heading).toBe('Logged in');
  expect(page.text).not.toMatch(/<(script|img|svg)/);
});
