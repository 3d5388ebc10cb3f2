/** How a login may end, as the tables of faults say it. */
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import type { LoginWish } from '../steps/plain-login';

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
