/**
 * `send-once.ts URL…`: sends a message by SMTP to each server, and prints what became of each, one line each. A process of its
 * own, since Node reads the authorities that it trusts (NODE_EXTRA_CA_CERTS) when it starts.
 */
import type { Contact } from '@/lib/notifications/channel';
import { smtpChannel } from '../smtp';
import { messageTo } from './message';

const reached = { email: 'maja@example.com', isReserved: false, canBeNotified: true } as Contact;

for (const url of process.argv.slice(2)) {
  const channel = smtpChannel({ url, from: 'no-reply@helseporten.example', contactOf: async () => reached });
  const ended = channel.send(messageTo('15838421072')).then(({ is }) => is);
  process.stdout.write(`${await ended.catch((fault: Error) => fault.message)}\n`);
}
