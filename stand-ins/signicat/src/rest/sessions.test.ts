import { sessionRequest } from './session-request';
import { callbackOf, createSession, findSession, takeMessage } from './sessions';

const wish = sessionRequest.parse({
  flow: 'redirect',
  callbackUrls: {
    success: 'http://portal.example/a?b=c',
    abort: 'http://portal.example/',
    error: 'http://portal.example/',
  },
  sessionLifetime: 60,
});
const messageOf = ({ authenticationUrl }: { authenticationUrl: string }) =>
  new URL(authenticationUrl).searchParams.get('messageId');

afterEach(() => jest.useRealTimers());

test('A session and its authentication address live as long as was asked for, then nobody knows them.', async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
  const session = await createSession('http://signicat.example', 'account', wish);
  expect(session.expiresAt.toISOString()).toBe('2026-11-22T12:01:00.000Z');
  jest.setSystemTime(Date.parse('2026-11-22T12:00:59Z'));
  expect(await findSession(session.id)).toBe(session);
  jest.setSystemTime(Date.parse('2026-11-22T12:01:00Z'));
  expect(await findSession(session.id)).toBeUndefined();
  expect(await takeMessage(messageOf(session))).toBeUndefined();
});

test('An authentication address belongs to its session, once.', async () => {
  const session = await createSession('http://signicat.example', 'account', wish);
  expect(await takeMessage(messageOf(session))).toBe(session);
  expect(await takeMessage(messageOf(session))).toBeUndefined();
});

test('A callback address keeps its query, and a sessionId that the client wrote there itself does not stay.', async () => {
  const own = { ...wish.callbackUrls, abort: 'http://portal.example/?sessionId=1&x=å' };
  const session = await createSession('http://signicat.example', 'account', { ...wish, callbackUrls: own });
  expect(callbackOf(session, 'success')).toBe(`http://portal.example/a?b=c&sessionId=${session.id}`);
  expect(callbackOf(session, 'abort')).toBe(`http://portal.example/?sessionId=${session.id}&x=%C3%A5`);
});
