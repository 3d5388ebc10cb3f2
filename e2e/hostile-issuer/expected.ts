/** How a login may end, as the tables of faults say it. */
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import type { LoginWish } from '../steps/plain-login';

const isFull = Boolean(process.env.TEST_ALL);

export type Expected = LoginFailure | 'accepted';
export type Case = { expected: Expected; wish?: Omit<Partial<LoginWish>, 'pid' | 'locale'> };

export const refused: Case = { expected: 'refused' };
export const unavailable: Case = { expected: 'unavailable' };
export const again: Case = { expected: 'again' };
export const accepted: Case = { expected: 'accepted' };
export const noNumber: Case = { expected: 'no-number' };
export const cancelled: Case = { expected: 'cancelled' };
/** A login that asks for no more than what the citizen then has. */
export const substantial = { level: 'substantial', eid: 'MinID' } as const;

/** A case that is met at the lower level. */
export const atSubstantial = ({ expected }: Case): Case => ({ expected, wish: substantial });

/** A citizen waits in them for the portal's time limits. They are met with ID-porten, and of the REST API at its first call. */
const waits = ['token-slow', 'token-hanging', 'par-hanging', 'rest-token-hanging', 'rest-result-hanging'];

/** The cases of a further way: with TEST_ALL=1 all, else without those whose waiting another way's tests have seen. */
export function ofFurtherWay<Fault extends string>(cases: Partial<Record<Fault, Case>>): [Fault, Case][] {
  const all = Object.entries(cases) as [Fault, Case][];
  return isFull ? all : all.filter(([fault]) => !waits.includes(fault));
}

/** One of each kind of fault that any provider can have: what of an id_token is checked, and each step of a login. */
const oneOfEachKind = [
  'signature-random',
  'alg-none',
  'iss-wrong',
  'aud-wrong',
  'nonce-wrong',
  'exp-past',
  'iat-old',
  'acr-lower',
  'auth-time-old',
  'token-500',
  'token-invalid-grant',
  'response-iss-wrong',
  'state-wrong',
  'code-wrong',
  'error-access-denied',
  'error-server-error',
  'par-500',
];

/**
 * The cases of a further OpenID provider, which the portal asks with the same code as the first one: with TEST_ALL=1 all,
 * else those that `shared` does not have, and of the others one of each kind.
 */
export function ofFurtherProvider<Fault extends string>(
  cases: Partial<Record<Fault, Case>>,
  shared: object,
): [Fault, Case][] {
  const isTried = ([fault]: [Fault, Case]) => isFull || !Object.hasOwn(shared, fault) || oneOfEachKind.includes(fault);
  return ofFurtherWay(cases).filter(isTried);
}
