/**
 * Acting for another, while the right to it is given or ends, and while another tab switches to somebody else. Forbidden beside
 * the ends that do not stand here: an act that is acknowledged though the end was before it began.
 */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { findSession } from '@/lib/auth/session/store';
import { syncSession } from '@/lib/auth/ways/login-method';
import { addressHeader } from '@/lib/http/request-address';
import { useTestDatabase } from '@/scripts/testing/database';
import { requestOf } from './testing/races/acting';
import { type Row, raceAll } from './testing/races/table';

jest.mock('next/headers', () => ({ headers: jest.fn() }));
jest.mock('next/navigation', () => ({ redirect: jest.fn() }));
jest.mock('@/lib/auth/ways/login-method', () => ({ syncSession: jest.fn() }));

useTestDatabase();

beforeAll(() => {
  jest.mocked(headers).mockResolvedValue(new Headers({ [addressHeader]: '/nb/appointments' }) as never);
  jest.mocked(syncSession).mockImplementation(async () => ({ row: await findSession(requestOf.getStore() ?? '') }));
  jest.mocked(redirect).mockImplementation((to) => {
    throw new Error(new URL(to, 'http://portal.invalid').pathname === '/nb/acting-for' ? 'led away' : to);
  });
});

/** What is there after each act where it was done, and where not: 1 is the new time, 3 where the appointment was. */
const acts = [
  ['Hold', 'who acts for first holds 1', 'nothing'],
  ['Book', 'first has 1', 'nothing'],
  ['Move', 'first has 1', 'first has 3'],
  ['Cancel', 'nothing', 'first has 3'],
] as const;

const inFull = Boolean(process.env.TEST_ALL);

const rows = acts.flatMap(([act, done, not]): Row[] => {
  const first = { Hold: 'holdFor', Book: 'bookFor', Move: 'moveFor', Cancel: 'cancelFor' } as const;
  const sent = { Hold: 'sendHold', Book: 'sendBook', Move: 'sendMove', Cancel: 'sendCancel' } as const;
  const ends = (refused: string) => [`done + done: ${done}`, `${refused} + done: ${not}`];
  const withdrawn: Row = [first[act], 'withdraw', 'one person', ends('mayNotAct')];
  const others: Row[] = [
    [first[act], 'expire', 'one person', ends('mayNotAct')],
    [first[act], 'parentNoMore', 'one person', ends('mayNotAct')],
    // Why it was refused may not be so any more.
    [first[act], 'give', 'one person', ends('refused')],
    [sent[act], 'switchAway', 'one person', ends('led away')],
  ];
  return [withdrawn, ...(inFull || act === 'Book' ? others : [])];
});

raceAll({ inFull }, rows);
