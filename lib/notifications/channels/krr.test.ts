/** Look-ups in the contact register, against the stand-in as a process. */
import { stopStandIns } from '../../../stand-ins/kit/src/testing/processes';
import { altinnScope } from './altinn';
import { contactInKrr, krrScope } from './krr';
import { maskinportenTokens } from './maskinporten';
import { order, people, startKrr, startMaskinporten } from './testing/stand-ins';

let maskinporten: Awaited<ReturnType<typeof startMaskinporten>>;
let krr: Awaited<ReturnType<typeof startKrr>>;
beforeAll(async () => {
  maskinporten = await startMaskinporten();
  krr = await startKrr(maskinporten.origin);
}, 60_000);
afterAll(stopStandIns);

const look = (number: string, more: object = {}) =>
  contactInKrr(number, { url: krr.url, tokens: maskinportenTokens(maskinporten.settings, krrScope), ...more });

const nothing = {
  email: null,
  phone: null,
  emailConfirmedAt: null,
  phoneConfirmedAt: null,
  isReserved: false,
  canBeNotified: false,
  language: null,
};
const confirmedAt = new Date('2026-09-18T09:30:00Z');

test.each([
  [
    'both',
    {
      email: 'maja@example.com',
      phone: '+4740000012',
      emailConfirmedAt: confirmedAt,
      phoneConfirmedAt: confirmedAt,
      isReserved: false,
      canBeNotified: true,
      language: 'nn',
    },
  ],
  ['phoneOnly', { ...nothing, phone: '+4740000013', phoneConfirmedAt: confirmedAt, canBeNotified: true }],
  ['reserved', expect.objectContaining({ isReserved: true, canBeNotified: false, email: 'reserved@example.com' })],
  ['noAddress', nothing],
  ['stale', expect.objectContaining({ isReserved: false, canBeNotified: false, email: 'stale@example.com' })],
  ['unknown', nothing],
] as const)('%s', async (who, contact) => {
  expect(await look(people[who])).toEqual(contact);
});

test.each([
  ['429', 'krr look-up: 429', 4],
  ['500', 'krr look-up: 500', null],
  ['503', 'krr look-up: 503', 4],
  ['dropped', 'krr look-up: no answer', null],
  ['silent', 'krr look-up: no answer', null],
  ['lost', 'krr look-up: no answer', null],
  ['cut', 'krr look-up: no answer', null],
  ['html', 'krr look-up: 200, not understood', null],
  ['refused', 'krr look-up: 400, not understood', null],
])('%s: it says what, not whom, and answers the next time', async (fault, message, retryAfter) => {
  await order(krr.origin, 'persons', { fault, times: 1, seconds: 4 });
  const limit = fault === 'silent' ? 300 : 10_000;
  await expect(look(people.both, { limit })).rejects.toEqual(
    expect.objectContaining({ name: 'ChannelUnavailable', message, retryAfter }),
  );
  expect((await look(people.both)).email).toBe('maja@example.com');
});

test.each(['401', 'slow', 'twice'])('%s: it answers at once', async (fault) => {
  await order(krr.origin, 'persons', { fault, times: 1, milliseconds: 100 });
  expect((await look(people.both)).email).toBe('maja@example.com');
});

test('a token of another scope is not taken', async () => {
  const tokens = maskinportenTokens(maskinporten.settings, altinnScope);
  await expect(look(people.both, { tokens })).rejects.toThrow('krr look-up: 403');
});

test.each([
  ['a thousand and one', { personidentifikatorer: Array(1001).fill(people.both) }],
  ['none', { personidentifikatorer: [] }],
  ['another name', { personidentifikator: [people.both] }],
])('the stand-in takes 1 to 1,000 numbers under their name: %s is refused', async (_, body) => {
  const token = await maskinportenTokens(maskinporten.settings, krrScope).get();
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const answer = await fetch(krr.url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(400);
});
