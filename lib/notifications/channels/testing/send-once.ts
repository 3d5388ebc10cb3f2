/**
 * `send-once.ts URL…`: sends a message by SMTP to each server, and prints what became of each, one line each. A process of its
 * own, since Node reads the authorities that it trusts (NODE_EXTRA_CA_CERTS) when it starts.
 */
import { smtpChannel } from '../smtp';
import { messageTo } from './message';

const contact = { email: 'maja@example.com', phone: null, verifiedAt: null, language: null };
const reached = { ...contact, isReserved: false, canBeNotified: true };

for (const url of process.argv.slice(2)) {
  const channel = smtpChannel({ url, from: 'no-reply@helseporten.example', contactOf: async () => reached });
  const ended = channel.send(messageTo('15838421072')).then(({ is }) => is);
  process.stdout.write(`${await ended.catch((fault: Error) => fault.message)}\n`);
}
