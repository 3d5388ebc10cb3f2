/**
 * `login_hint=testid:<pid>_<acr>`: sign in at once, without a page, as ID-porten's test environment allows.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_apitesting
 */
import { isSyntheticNumber } from '../../kit/src/synthetic-number';
import { isLevel, type Level } from './levels';

export interface TestId {
  pid: string;
  acr: Level;
}

/** The person and level of a well-formed hint; anything else is no hint. */
export function testIdFrom(loginHint: unknown): TestId | undefined {
  const [, pid, acr] = /^testid:(\d{11})_([a-z-]+)$/.exec(String(loginHint)) ?? [];
  return pid && isSyntheticNumber(pid) && isLevel(acr) ? { pid, acr } : undefined;
}
