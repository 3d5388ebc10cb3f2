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

const held = 'who acts for first holds 1';

/** What is there after each act where it was done, and where not: 1 is the new time, 3 where the appointment was. */
const acts = [
  ['Hold', held, 'nothing'],
  ['Book', 'first has 1', 'nothing'],
  ['Move', 'first has 1', 'first has 3'],
  ['Cancel', 'nothing', 'first has 3'],
] as const;

const rows = acts.flatMap(([act, done, not]): Row[] => {
  const ends = [`done + done: ${done}`, `mayNotAct + done: ${not}`];
  const direct = (['withdraw', 'expire'] as const).map((end): Row => [`${lower(act)}For`, end, 'one person', ends]);
  const sent: Row = [`send${act}`, 'switchAway', 'one person', [`done + done: ${done}`, `led away + done: ${not}`]];
  const given: Row = [`${lower(act)}For`, 'give', 'one person', [`done + done: ${done}`, `refused + done: ${not}`]];
  const told: Row = [`${lower(act)}For`, 'parentNoMore', 'one person', ends];
  return [...direct, told, sent, given];
});

function lower<Word extends string>(word: Word): Uncapitalize<Word> {
  return `${word[0]?.toLowerCase()}${word.slice(1)}` as Uncapitalize<Word>;
}

raceAll({ inFull: Boolean(process.env.TEST_ALL) }, rows);
