/** Where the guard sends one who does not get in: the page that was open, or the one that a form was sent from. */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { DraftAuthor } from '@/lib/citizens/citizen';
import { addressHeader } from '@/lib/http/request-address';
import { draftAuthor, requireCitizen } from './guard';
import { type SessionRow, touchSession } from './session/store';
import { syncSession } from './ways/login-method';

jest.mock('next/headers', () => ({ headers: jest.fn() }));
jest.mock('next/navigation', () => ({ redirect: jest.fn() }));
jest.mock('./session/store', () => ({ ...jest.requireActual('./session/store'), touchSession: jest.fn() }));
jest.mock('./ways/login-method', () => ({ syncSession: jest.fn() }));

const HOUR = 3_600_000;
const ended = {
  citizenId: 'c',
  createdAt: new Date(Date.now() - HOUR),
  lastSeenAt: new Date(Date.now() - HOUR),
  endedAt: null,
};

type Options = Parameters<typeof requireCitizen>[1];

/** The address that the guard leads to from a request for `address`. */
async function ledTo(address: string, options?: Options, row: object | null = null): Promise<URL> {
  jest.mocked(headers).mockResolvedValue(new Headers({ [addressHeader]: address }) as never);
  jest.mocked(syncSession).mockResolvedValue({ row: row as SessionRow | null });
  jest.mocked(redirect).mockImplementation((to) => {
    throw new URL(to, 'http://portal.invalid');
  });
  return requireCitizen('high', options).then(
    () => Promise.reject(new Error('let in')),
    (to: unknown) => (to instanceof URL ? to : Promise.reject(to)),
  );
}

test('a page is come back to at its whole address', async () => {
  const { pathname, searchParams } = await ledTo('/nn/letters?past=all');
  expect(pathname).toBe('/oauth2/login');
  expect(Object.fromEntries(searchParams)).toEqual({
    level: 'idporten-loa-high',
    locale: 'nn',
    redirect: '/nn/letters?past=all',
  });
});

test.each(['a'.repeat(3000), '/'.repeat(900)])(
  'a query that is too long for a header is left behind: %.5s…',
  async (long) => {
    const to = await ledTo(`/nn/letters?past=${long}`);
    expect(to.searchParams.get('redirect')).toBe('/nn/letters');
  },
);

test.each([
  ['in its language', { locale: 'nb' }, '/nb/letters/new'],
  ['in another', { locale: 'se' }, '/se/letters/new'],
  [
    'with what it says itself',
    { locale: 'se', query: { week: '2026-W49', taken: null } },
    '/se/letters/new?week=2026-W49',
  ],
] as const)('a form is come back to %s, without the error that its page showed before', async (_, options, back) => {
  const kept: DraftAuthor[] = [];
  const keep = async (author: DraftAuthor) => void kept.push(author);
  const to = await ledTo('/nb/letters/new?error=textMissing&type=a', { ...options, keep }, ended);
  expect([to.pathname, to.searchParams.get('redirect')]).toEqual(['/oauth2/login', back]);
  expect(kept).toHaveLength(1);
});

test('after a logout nothing is kept, and the page says so', async () => {
  const keep = jest.fn();
  const to = await ledTo(
    '/nb/letters/new?error=textMissing',
    { locale: 'nb', keep },
    { ...ended, endedAt: new Date() },
  );
  expect(`${to.pathname}${to.search}`).toBe('/nb/signed-out?form=lost&redirect=%2Fnb%2Fletters%2Fnew');
  expect(keep).not.toHaveBeenCalled();
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test.each([
  ['a live session', { createdAt: ago(20), lastSeenAt: ago(10) }, true],
  ['one below the level', { createdAt: ago(20), lastSeenAt: ago(10), assurance: 'idporten-loa-substantial' }, true],
  ['one that timed out', { createdAt: ago(60), lastSeenAt: ago(40) }, true],
  ['one that timed out two days ago', { createdAt: ago(2 * 1440), lastSeenAt: ago(2 * 1440) }, false],
  ['one that was ended', { createdAt: ago(20), lastSeenAt: ago(10), endedAt: ago(1) }, false],
  ['none', null, false],
])('what is typed is saved for %s, and no session is prolonged by it', async (_, times, may) => {
  const row = times && { citizenId: 'c', endedAt: null, ...times };
  jest.mocked(syncSession).mockResolvedValue({ row: row as SessionRow | null });
  expect((await draftAuthor()) !== null).toBe(may);
  expect(touchSession).not.toHaveBeenCalled();
});
