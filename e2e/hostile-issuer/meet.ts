/** One login while the issuer misbehaves, and everything that must hold after it. */
import { type APIRequestContext, expect, request } from '@playwright/test';
import { type Locale, locales } from '@/lib/i18n/routing';
import type { Fault } from '@/stand-ins/idporten/src/misbehaviour/faults';
import type { OidcFault, RestFault } from '@/stand-ins/signicat/src/misbehaviour/faults';
import { type LoginEnd, type LoginWish, login } from '../steps/plain-login';
import type { Stack } from '../steps/stack';
import { unusedNumber } from '../unused-number';
import { expectNobodyIn, expectOneLine, isKnown, seen } from './expectations';
import type { Expected } from './expected';
import { note } from './report';

let turn = 0;

/** A number that nobody has logged in with. */
export const stranger = unusedNumber;

/** Each language in turn. */
export const nextLocale = (): Locale => locales[turn++ % locales.length] ?? 'nb';

type Meeting = { expected: Expected; wish?: Partial<LoginWish>; browser?: APIRequestContext };
type Ordered = Fault | OidcFault | RestFault | null;

/** Orders the fault, logs in, withdraws it, and holds the end against what is expected. */
export async function meet(stack: Stack, fault: Ordered, { expected, wish, browser }: Meeting): Promise<LoginEnd> {
  const [pid, other, locale] = [wish?.pid ?? stranger(), stranger(), nextLocale()];
  const cookies = browser ?? (await request.newContext());
  await stack.order(fault, other);
  const logged = stack.log().length;
  const started = Date.now();
  const end = await login(cookies, stack, { ...wish, pid, locale });
  const milliseconds = Date.now() - started;
  await stack.order(null);
  if (fault) note({ way: stack.method, attack: fault, expected, seen: seen(end), milliseconds });
  // Where the issuer hangs, a portal that waits for it does not get here before the test's own end.
  expect(seen(end)).toBe(expected);
  if (expected !== 'accepted') {
    await expectNobodyIn(end, expected, locale);
    if (!wish?.pid) expect(await isKnown(pid)).toBe(false);
    expect(await isKnown(other)).toBe(false);
    expectOneLine(stack.log().slice(logged));
  }
  if (!browser) await cookies.dispose();
  return end;
}
