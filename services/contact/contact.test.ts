/** What the page shows of a number and an address, and when it says that nobody can be told anything. */
import type { Channel } from '@/lib/notifications/channel';
import type { Reach } from '@/lib/notifications/reach-store';
import { choicesFrom, contactForm, typedOf } from './form';
import { isFresh, maskedEmail, maskedPhone } from './mask';
import { unsentOf } from './parts/unsent';

test.each([
  ['+4740000012', '••• •• 012'],
  ['+46701234567', '••• •• 567'],
])('of %s only the end is shown', (phone, text) => {
  expect(maskedPhone(phone)).toEqual({ text, end: text.slice(-3) });
});

test.each([
  ['maja@example.com', 'm•••@example.com'],
  ['a@b.example', 'a•••@b.example'],
  ['"a@b"@example.com', '"•••@example.com'],
  ['š@example.com', 'š•••@example.com'],
])('of %s only the first letter and the domain are shown', (email, text) => {
  expect(maskedEmail(email).text).toBe(text);
});

test.each([
  ['2025-06-01T00:00:00Z', true],
  ['2025-05-23T10:00:01Z', true],
  ['2025-05-23T10:00:00Z', false],
  ['2023-01-01T00:00:00Z', false],
])('confirmed at %s it counts for eighteen months: %s', (at, fresh) => {
  expect(isFresh(new Date(at), new Date('2026-11-23T10:00:00Z'))).toBe(fresh);
});

const altinn = { name: 'altinn', media: ['email', 'sms'] } as const as unknown as Channel;
const smtp = { name: 'smtp', media: ['email'] } as const as unknown as Channel;
const reached = { phone: '+4740000012', email: 'maja@example.com', isReserved: false, canBeNotified: true } as Exclude<
  Reach,
  string
>;

test.each([
  ['all is well', altinn, reached, null],
  ['there is no channel', null, reached, 'nothingSent'],
  ['one is reserved', altinn, { ...reached, isReserved: true, canBeNotified: false }, 'reserved'],
  ['nothing was confirmed lately', altinn, { ...reached, canBeNotified: false }, 'unreachable'],
  ['a telephone is enough', altinn, { ...reached, email: null }, null],
  ['it is not where only e-mail is sent', smtp, { ...reached, email: null }, 'unreachable'],
  ['the register is away', altinn, 'away', null],
  ['there is no register', altinn, 'none', null],
] as const)('%s', (_, channel, reach, why) => {
  expect(unsentOf(channel, reach)).toBe(why);
});

test.each([
  { wantsReminders: true, locale: null, prefers: 'email', wantsCalendar: true },
  { wantsReminders: false, locale: 'se', prefers: 'sms', wantsCalendar: false },
] as const)('what is saved stands in the fields, and is saved again as it was: %o', (choices) => {
  const { answers } = contactForm.check(typedOf(choices));
  expect(answers && choicesFrom(answers)).toEqual(choices);
});
