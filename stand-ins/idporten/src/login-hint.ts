/**
 * `login_hint=testid:<pid>_<acr>`: sign in at once, without a page, as ID-porten's test environment allows.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_apitesting
 */

import { isLevel, type Level } from 'stand-in-kit/levels';
import { isSyntheticNumber } from 'stand-in-kit/synthetic-number';

export interface TestId {
  pid: string;
  acr: Level;
}

/** The person and level of a well-formed hint; anything else is no hint. */
export function testIdFrom(loginHint: unknown): TestId | undefined {
  const [, pid, acr] = /^testid:(\d{11})_([a-z-]+)$/.exec(String(loginHint)) ?? [];
  return pid && isSyntheticNumber(pid) && isLevel(acr) ? { pid, acr } : undefined;
}
