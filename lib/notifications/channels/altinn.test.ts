/** The channel through Altinn, against the stand-ins as processes: what is sent, and how each fault ends. */
import type { IncomingHttpHeaders, Server } from 'node:http';
import { inspect } from 'node:util';
import { decodeJwt } from 'jose';
import type { Channel, Fate } from '@/lib/notifications/channel';
import { conditionScope } from '../../../stand-ins/kit/src/api/scopes';
import { freshKey, publicHalf } from '../../../stand-ins/kit/src/keys';
import { listeningServer, portOf, stopStandIns } from '../../../stand-ins/kit/src/testing/processes';
import { altinnChannel, altinnScope, fateOf } from './altinn';
import { krrScope } from './krr';
import { maskinportenTokens } from './maskinporten';
import { messageTo } from './testing/message';
import {
  asked,
  order,
  output,
  people,
  received,
  startAltinn,
  startMailbox,
  startMaskinporten,
} from './testing/stand-ins';

let maskinporten: Awaited<ReturnType<typeof startMaskinporten>>;
let altinn: Awaited<ReturnType<typeof startAltinn>>;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let conditions: Server;
/** What the condition answers, and how it was asked. */
let condition: { answer: () => { status: number; body: string }; headers: IncomingHttpHeaders[] };

beforeAll(async () => {
  const own = freshKey('altinn');
  const client = { client_id: 'altinn', jwks: publicHalf(own), scopes: [conditionScope], organisation: '991825827' };
  [maskinporten, mailbox] = await Promise.all([startMaskinporten({}, [client]), startMailbox()]);
  altinn = await startAltinn(maskinporten.origin, mailbox.origin, {
    ALTINN_SIMULATOR_MASKINPORTEN_CLIENT_JWK: JSON.stringify(own),
  });
  conditions = await listeningServer((request, response) => {
    condition.headers.push(request.headers);
    const { status, body } = condition.answer();
    response.writeHead(status).end(body);
  });
}, 60_000);
afterAll(async () => {
  conditions.close();
  await stopStandIns();
});

/** A portal that has just started: it holds no token. */
function fresh(more: object = {}): Required<Channel> {
  const tokens = maskinportenTokens(maskinporten.settings, altinnScope);
  const senders = { smsSender: 'Helseporten', emailSender: undefined };
  return altinnChannel({ platformUrl: altinn.origin, tokens, ...senders, ...more }) as Required<Channel>;
}

/** Asks for the status until it is final. */
async function fate(channel: Required<Channel>, reference: string): Promise<Fate> {
  for (;;) {
    const now = await channel.statusOf(reference);
    if (now !== 'pending') return now;
    await new Promise(setImmediate);
  }
}

async function sendAndWait(channel: Required<Channel>, message: ReturnType<typeof messageTo>) {
  const outcome = await channel.send(message);
  if (outcome.is !== 'accepted') throw new Error(outcome.is);
  return { reference: outcome.reference, became: await fate(channel, outcome.reference) };
}

test('who has an e-mail gets one, in HTML, and no SMS', async () => {
  const message = messageTo(people.both);
  const { became } = await sendAndWait(fresh(), message);
  expect(became).toBe('delivered');
  const { subject, html } = message;
  expect(await received(mailbox.origin, message.id)).toEqual([
    expect.objectContaining({ type: 'Email', to: 'maja@example.com', subject, html }),
  ]);
});

test('who has both and prefers SMS gets one, and no e-mail; who has no telephone gets the e-mail', async () => {
  const [both, emailOnly] = [
    messageTo(people.both, { prefers: 'sms' }),
    messageTo(people.emailOnly, { prefers: 'sms' }),
  ];
  for (const message of [both, emailOnly]) expect((await sendAndWait(fresh(), message)).became).toBe('delivered');
  expect(await received(mailbox.origin, both.id)).toEqual([expect.objectContaining({ type: 'SMS', text: both.sms })]);
  expect(await received(mailbox.origin, emailOnly.id)).toEqual([expect.objectContaining({ type: 'Email' })]);
});

test('who has a telephone only gets an SMS, in our name', async () => {
  const message = messageTo(people.phoneOnly);
  const { became } = await sendAndWait(fresh(), message);
  expect(became).toBe('delivered');
  expect(await received(mailbox.origin, message.id)).toEqual([
    expect.objectContaining({ type: 'SMS', to: '+4740000013', text: message.sms, from: 'Helseporten' }),
  ]);
});

test.each(['noAddress', 'stale', 'unknown'] as const)('%s: nobody to reach, which is no error', async (who) => {
  expect(await fresh().send(messageTo(people[who]))).toEqual({ is: 'unreachable', why: 'noAddress' });
});

test('who is reserved gets nothing, and the status says so', async () => {
  const message = messageTo(people.reserved);
  expect((await sendAndWait(fresh(), message)).became).toBe('unreachable');
  expect(await received(mailbox.origin, message.id)).toEqual([]);
});

test('a message that is handed over ten times is sent once, under one reference', async () => {
  const channel = fresh();
  const message = messageTo(people.both);
  const all = await Promise.all(Array.from({ length: 10 }, () => channel.send(message)));
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  await sendAndWait(channel, message);
  expect(await received(mailbox.origin, message.id)).toHaveLength(1);
});

const notNow = (what: string, retryAfter: number | null = null) =>
  expect.objectContaining({ name: 'ChannelUnavailable', message: expect.stringContaining(what), retryAfter });

test.each<[string, string, unknown, object?]>([
  ['429', 'order', notNow('altinn order: 429', 9), { seconds: 9 }],
  ['503', 'order', notNow('altinn order: 503', 9), { seconds: 9 }],
  ['500', 'order', notNow('altinn order: 500')],
  ['dropped', 'order', notNow('altinn order: no answer')],
  ['silent', 'order', notNow('altinn order: no answer')],
  ['lost', 'order', notNow('altinn order: no answer')],
  ['cut', 'order', notNow('altinn order: no answer')],
  ['html', 'order', notNow('altinn order: 200, not understood')],
  ['429', 'exchange', notNow('altinn exchange: 429', 1)],
  ['500', 'exchange', notNow('altinn exchange: 500')],
  ['html', 'exchange', notNow('altinn exchange: 200')],
])('%s at the %s: tried again with the same id, it is sent once', async (fault, route, fails, more = {}) => {
  await order(altinn.origin, route, { fault, times: 1, ...more });
  const channel = fresh({ limit: fault === 'silent' ? 300 : 10_000 });
  const message = messageTo(people.both);
  await expect(channel.send(message)).rejects.toEqual(fails);
  expect((await sendAndWait(channel, message)).became).toBe('delivered');
  expect(await received(mailbox.origin, message.id)).toHaveLength(1);
});

test.each(['twice', 'slow', '401'])('%s: is taken at the first try, and sent once', async (fault) => {
  await order(altinn.origin, 'order', { fault, times: 1, milliseconds: 200 });
  const message = messageTo(people.both);
  expect((await sendAndWait(fresh(), message)).became).toBe('delivered');
  expect(await received(mailbox.origin, message.id)).toHaveLength(1);
});

test('what Altinn refuses is refused for good; why holds nothing of the message', async () => {
  const outcome = await fresh().send(messageTo('123'));
  expect(outcome).toEqual({ is: 'refused', why: 'altinn order: 400' });
});

test('a token without the scope is our registration’s fault: the message waits', async () => {
  const tokens = maskinportenTokens(maskinporten.settings, krrScope);
  await expect(fresh({ tokens }).send(messageTo(people.both))).rejects.toEqual(notNow('altinn order: 403'));
});

test('twenty messages need one token of each', async () => {
  const before = [await asked(altinn.origin), await asked(maskinporten.origin)];
  const channel = fresh();
  await Promise.all(Array.from({ length: 20 }, () => channel.send(messageTo(people.both))));
  const after = [await asked(altinn.origin), await asked(maskinporten.origin)];
  expect(after[0]?.exchange).toBe((before[0]?.exchange ?? 0) + 1);
  // The stand-in fetches its own for conditions, of which these have none.
  expect(after[1]?.token).toBe((before[1]?.token ?? 0) + 1);
});

const says = (sendNotification: boolean) => ({ status: 200, body: JSON.stringify({ sendNotification }) });
const fails = { status: 500, body: '' };

test.each([
  ['still holds', [says(true)], 'delivered', 1],
  ['does not hold any more', [says(false)], 'withheld', 0],
  ['does not hold when it is asked again', [fails, says(false)], 'withheld', 0],
  ['gives no answer, twice: Altinn then sends', [fails, fails], 'delivered', 1],
])('the condition %s', async (_, answers, expected, sent) => {
  const left = [...answers];
  condition = { answer: () => left.shift() ?? fails, headers: [] };
  const conditionUrl = `http://127.0.0.1:${portOf(conditions)}/api/notifications/random`;
  const message = messageTo(people.both, { conditionUrl });
  expect((await sendAndWait(fresh(), message)).became).toBe(expected);
  expect(await received(mailbox.origin, message.id)).toHaveLength(sent);
  expect(condition.headers).toHaveLength(answers.length);
  const [, token = ''] = condition.headers[0]?.authorization?.split(' ') ?? [];
  expect(decodeJwt(token)).toMatchObject({ consumer: { ID: '0192:991825827' } });
});

test('a reference that Altinn does not know has failed; a fault at the status does not count', async () => {
  const channel = fresh();
  expect(await channel.statusOf('00000000-0000-4000-8000-000000000000')).toBe('failed');
  await order(altinn.origin, 'shipment', { fault: '500', times: 1 });
  await expect(channel.statusOf('x')).rejects.toEqual(notNow('altinn status: 500'));
});

const one = (status: string) => [{ status }];
test.each([
  ['Order_Registered', [], 'pending'],
  ['Order_Processing', [], 'pending'],
  ['Order_Processed', one('Email_Succeeded'), 'pending'],
  ['Order_Processed', one('SMS_Accepted'), 'pending'],
  ['Order_Processed', one('SMS_Delivered'), 'delivered'],
  ['Order_Processed', one('Email_Failed_Bounced'), 'failed'],
  ['Order_Completed', one('Email_Failed_RecipientReserved'), 'unreachable'],
  ['Order_Completed', one('SMS_Failed_RecipientNotIdentified'), 'unreachable'],
  ['Order_Completed', one('SMS_Failed_TTL'), 'failed'],
  ['Order_Completed', [], 'failed'],
  ['Order_Cancelled', [], 'withheld'],
  ['Order_SomethingNew', [], 'pending'],
])('%s with %p is %s', (status, recipients, expected) => {
  expect(fateOf({ status, recipients })).toBe(expected);
});

test('no fault tells anything of the message, the citizen or a token, and the stand-ins print nothing of them', async () => {
  const message = messageTo(people.both, { sms: 'Very private', subject: 'Very private' });
  const told: string[] = [];
  const send = async (channel = fresh({ limit: 300 })) =>
    channel.send(message).then(inspect, (fault: Error) => told.push(inspect(fault, { depth: 9, showHidden: true })));
  for (const fault of ['429', '500', 'refused', 'dropped', 'silent', 'lost', 'cut', 'html', '401', 'twice']) {
    await order(altinn.origin, 'order', { fault, times: 2 });
    told.push(String(await send()));
  }
  await order(altinn.origin, 'order');
  told.push(String(await send(fresh({ platformUrl: mailbox.origin }))), output());
  const secrets = [people.both, 'Very private', 'maja@', '40000012', message.html, 'eyJ'];
  expect(secrets.filter((secret) => told.join().includes(secret))).toEqual([]);
  expect(output()).toBe('');
});
