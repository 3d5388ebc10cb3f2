/** What an attacker, or an unlucky citizen, brings about beside the stand-ins' faults. */
import { type APIRequestContext, expect } from '@playwright/test';
import { hostileText } from '@/stand-ins/kit/src/issuer/misbehaviour/hostile-text';
import { endOf, type LoginEnd } from '../steps/plain-login';
import type { Stack } from '../steps/stack';
import { expectNobodyIn, expectOneLine, seen } from './expectations';
import type { Expected } from './expected';
import { note } from './report';

type Attack = { attack: string; expected: Expected };

/** Opens an address of the portal's where logins come back, and holds the end against what is expected. */
export async function open(browser: APIRequestContext, stack: Stack, address: string, { attack, expected }: Attack) {
  const logged = stack.log().length;
  const headers = { 'accept-language': 'nb' };
  const answer = await browser.get(address, { maxRedirects: 0, headers });
  const location = new URL(answer.headers().location ?? `/no-location-${answer.status()}`, stack.portal).href;
  const end: LoginEnd = await endOf(browser, answer, location);
  note({ way: stack.method, attack, expected, seen: seen(end) });
  expect(seen(end)).toBe(expected);
  if (expected === 'accepted') return;
  await expectNobodyIn(end, expected, 'nb');
  expectOneLine(stack.log().slice(logged));
}

/** A name that is none, as the faults `name-…` make it: on no page, and in no line since `logged`. */
export async function expectNoSuchName(browser: APIRequestContext, { portal, log }: Stack, logged: number) {
  const page = await (await browser.get(`${portal}/en/my-page`)).text();
  expect(page).not.toContain(hostileText.split(' ')[0]);
  expect(page).not.toMatch(/N{50}|Reversed|Maja|\u202e/);
  expect(log().slice(logged)).not.toMatch(/Hostile|Reversed|N{50}/);
}
