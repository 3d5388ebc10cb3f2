/** E-mail by SMTP, to a real server in the mailbox's process: what arrives, and how each fault ends. */
import { ChannelUnavailable, type Contact } from '@/lib/notifications/channel';
import { stopStandIns } from '../../../stand-ins/kit/src/testing/processes';
import { smtpChannel, transportOptions } from './smtp';
import { startEndlessServer, steps } from './testing/endless-server';
import { messageTo } from './testing/message';
import { order, people, received, startMailbox } from './testing/stand-ins';

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
  mailbox = await startMailbox();
}, 60_000);
afterAll(stopStandIns);

const reached: Contact = {
  email: 'maja@example.com',
  phone: null,
  emailConfirmedAt: null,
  phoneConfirmedAt: null,
  isReserved: false,
  canBeNotified: true,
  language: null,
};

const channel = (contact: Partial<Contact> = {}, more: object = {}) =>
  smtpChannel({
    url: mailbox.smtp,
    from: 'Helseporten <no-reply@helseporten.example>',
    contactOf: async () => ({ ...reached, ...contact }),
    ...more,
  });

const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'METHOD:REQUEST', 'END:VCALENDAR', ''].join('\r\n');

test('an e-mail arrives with text, HTML and calendar, and the same Message-ID at every try', async () => {
  const message = messageTo(people.both, { calendar, subject: 'Dieđáhus: čakčamánu 3. b.' });
  const outcome = await channel().send(message);
  expect(outcome).toEqual({ is: 'accepted', reference: `<${message.id}@helseporten.example>` });
  expect(await channel().send(message)).toEqual(outcome);
  const [first, second] = await received(mailbox.origin, message.id);
  expect(first).toMatchObject({
    to: 'maja@example.com',
    from: 'Helseporten <no-reply@helseporten.example>',
    subject: message.subject,
    text: expect.stringContaining(message.text),
    html: expect.stringContaining(message.html),
    reference: `<${message.id}@helseporten.example>`,
  });
  expect(first?.calendar).toContain('METHOD:REQUEST');
  expect(second?.reference).toBe(first?.reference);
});

test.each([
  ['reserved', { isReserved: true }, 'reserved'],
  ['not to be told, since the address is old', { canBeNotified: false }, 'noAddress'],
  ['without an e-mail', { email: null }, 'noAddress'],
] as const)('who is %s gets nothing', async (_, contact, why) => {
  const message = messageTo(people.both);
  expect(await channel(contact).send(message)).toEqual({ is: 'unreachable', why });
  expect(await received(mailbox.origin, message.id)).toEqual([]);
});

test.each([
  ['429', 'recipient', 'smtp CONN: 421', 0],
  ['500', 'recipient', 'smtp RCPT TO: 451', 0],
  ['500', 'data', 'smtp DATA: 451', 0],
  ['dropped', 'recipient', 'smtp: no answer', 0],
  ['dropped', 'data', 'smtp: no answer', 0],
  ['silent', 'data', 'smtp: no answer', 0],
  // It was taken: the citizen gets it a second time, under the same Message-ID.
  ['lost', 'data', 'smtp: no answer', 1],
])('%s at %s: the message waits, and arrives at the next try', async (fault, route, why, already) => {
  await order(mailbox.origin, route, { fault, times: 1 });
  const message = messageTo(people.both);
  const limit = fault === 'silent' ? 400 : 20_000;
  const failed = await channel({}, { limit })
    .send(message)
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ChannelUnavailable);
  expect((failed as Error).message).toBe(why);
  expect((await channel().send(message)).is).toBe('accepted');
  expect(await received(mailbox.origin, message.id)).toHaveLength(1 + already);
});

test.each([
  ['recipient', 'smtp RCPT TO: 550'],
  ['data', 'smtp DATA: 550'],
])('what is refused for good at %s is refused; why names no address', async (route, why) => {
  await order(mailbox.origin, route, { fault: 'refused', times: 1 });
  expect(await channel().send(messageTo(people.both))).toEqual({ is: 'refused', why });
});

test('what a slow server outlasts is not sent on behind our back', async () => {
  await order(mailbox.origin, 'recipient', { fault: 'slow', times: 1, milliseconds: 400 });
  const message = messageTo(people.both);
  await expect(channel({}, { limit: 200 }).send(message)).rejects.toThrow('smtp: no answer');
  // Longer than the server's first answer takes: on an open connection the message would have come by then.
  await order(mailbox.origin, 'recipient', { fault: 'slow', times: 1, milliseconds: 600 });
  expect((await channel().send(message)).is).toBe('accepted');
  expect(await received(mailbox.origin, message.id)).toHaveLength(1);
});

test.each(steps)('a server that never ends its answer at %s: at the limit the connection is closed', async (step) => {
  const server = await startEndlessServer(step);
  await expect(channel({}, { url: server.url, limit: 200 }).send(messageTo(people.both))).rejects.toThrow(
    'smtp: no answer',
  );
  await server.left;
  server.stop();
});

test('slow is waited for', async () => {
  await order(mailbox.origin, 'data', { fault: 'slow', times: 1, milliseconds: 200 });
  expect((await channel().send(messageTo(people.both))).is).toBe('accepted');
});

test.each([
  ['smtp://mail.example:587', true],
  ['smtp://localhost.example', true],
  ['smtp://127.0.0.1:25', false],
  ['smtp://localhost:25', false],
])('%s must offer TLS: %p', (url, mustOffer) => {
  expect(transportOptions({ url })).toMatchObject({ requireTLS: mustOffer, ignoreTLS: !mustOffer });
});

test('a server that is away: the message waits', async () => {
  await expect(channel({}, { url: 'smtp://127.0.0.1:1' }).send(messageTo(people.both))).rejects.toThrow(
    'smtp: no answer',
  );
});

test('a register that is away: the message waits', async () => {
  const contactOf = async () => {
    throw new ChannelUnavailable('krr look-up: 500');
  };
  await expect(channel({}, { contactOf }).send(messageTo(people.both))).rejects.toThrow('krr look-up: 500');
});
