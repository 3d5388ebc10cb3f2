/**
 * E-mail by SMTP, with a server from npm. Faults are ordered for the routes `recipient` and `data`: of the kit's, `429` is
 * 421, `500` and `503` are 451, `refused` is 550, `401` is 535.
 */
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Fault, Faults } from 'stand-in-kit/api/faults';
import type { Messages } from './messages';

const codes: Partial<Record<Fault, number>> = { '401': 535, '429': 421, '500': 451, '503': 451, refused: 550 };

const reply = (responseCode: number) => Object.assign(new Error('Not taken'), { responseCode });

async function read(raw: Buffer): Promise<Parameters<Messages['add']>[0]> {
  const { subject, text, html, attachments, messageId, from, to } = await PostalMime.parse(raw);
  const calendar = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = calendar && Buffer.from(calendar.content as ArrayBuffer).toString();
  const name = from && 'address' in from ? [from.name, `<${from.address}>`].filter(Boolean).join(' ') : undefined;
  const [recipient] = to ?? [];
  return {
    type: 'Email',
    to: recipient?.address ?? '',
    from: name,
    subject,
    text,
    html,
    calendar: content,
    reference: messageId,
  };
}

type Callback = (fault?: Error | null) => void;

/** Carries an order out. True where the step shall go on. */
async function misbehave(faults: Faults, route: string, callback: Callback, cut: () => void, act: () => Promise<void>) {
  const ordered = faults.next(route);
  const code = ordered && codes[ordered.fault];
  if (code) return callback(reply(code));
  if (ordered?.fault === 'dropped') return cut();
  if (ordered?.fault === 'silent') return undefined;
  await act();
  if (ordered?.fault === 'twice') await act();
  if (ordered?.fault === 'slow') await after(ordered.milliseconds);
  return ordered?.fault === 'lost' || ordered?.fault === 'cut' ? cut() : callback();
}

/** Listens on loopback. */
export async function takeMail(messages: Messages, faults: Faults, port: number): Promise<void> {
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, session, callback) => {
      void misbehave(
        faults,
        'recipient',
        callback,
        () => cut(session.id),
        async () => undefined,
      );
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const act = async () => messages.add(await read(Buffer.concat(parts)));
        misbehave(faults, 'data', callback, () => cut(session.id), act).catch(() => callback(reply(554)));
      });
    },
  });
  const cut = (id: string) => {
    for (const connection of server.connections) if (connection.id === id) connection._socket.destroy();
  };
  // A sender that gives up closes its connection: no fault of ours.
  server.on('error', () => undefined);
  await once(server.listen(port, '127.0.0.1'), 'listening');
}
