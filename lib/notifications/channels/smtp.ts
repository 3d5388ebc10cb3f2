/**
 * E-mail by SMTP, for those without Altinn; addresses are the contact register's. SMTP knows no idempotency: a message
 * that is handed over again has the same Message-ID, by which many mail programs show it once.
 */
import 'server-only';
import type { SendMailOptions } from 'nodemailer';
import {
  type Channel,
  ChannelUnavailable,
  type Contact,
  type Message,
  type Outcome,
} from '@/lib/notifications/channel';
import { traced } from '@/lib/traces/traced';

export type SmtpSettings = {
  /** `smtps://user:password@host:465` or `smtp://…`, which must then offer STARTTLS, except on this machine. */
  url: string;
  /** `Name <address>`. */
  from: string;
  contactOf: (number: string) => Promise<Contact>;
  /** Milliseconds for one message. */
  limit?: number;
};

/**
 * Milliseconds for one message, from connecting to the server's last word. A server that filters is slow to say its last word,
 * and has the message by then: who gives up early sends it again, and again. Well below the worker's lease.
 */
const SEND_LIMIT = 60_000;

const isOnThisMachine = (url: string) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);

/** How a server is reached: with TLS, this machine excepted, and each wait bounded. */
export function transportOptions({ url, limit = SEND_LIMIT }: Pick<SmtpSettings, 'url' | 'limit'>) {
  const times = { connectionTimeout: limit, greetingTimeout: limit, socketTimeout: limit, dnsTimeout: limit };
  const isHere = isOnThisMachine(url);
  return { url, ...times, ignoreTLS: isHere, requireTLS: !isHere, disableFileAccess: true, disableUrlAccess: true };
}

/** One connection for each message: nothing is left over that could send it a second time. */
async function transportFor(settings: SmtpSettings) {
  const { createTransport } = await import('nodemailer');
  return createTransport(transportOptions(settings));
}

const calendarMethod = (calendar: string) => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';

const addressIn = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;

function mailOf({ id, locale, subject, text, html, calendar }: Message, to: string, from: string): SendMailOptions {
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${addressIn(from).split('@')[1]}>`,
    // RFC 3834: nobody's absence note answers it.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    ...(calendar && { icalEvent: { filename: 'calendar.ics', method: calendarMethod(calendar), content: calendar } }),
  };
}

type Fault = { responseCode?: number; command?: string; originalCode?: string };

/**
 * A 5xx for the recipient or the content stays one. All else, the sender's address and the login among it, can be mended:
 * the message waits. The server's words may hold the address, and are left out.
 */
function outcomeOfFault(fault: unknown): Outcome {
  const { responseCode = 0, command = '', originalCode = '' } = (fault ?? {}) as Fault;
  const isAbout = command === 'RCPT TO' || command === 'DATA';
  if (responseCode >= 500 && isAbout) return { is: 'refused', why: `smtp ${command}: ${responseCode}` };
  if (responseCode) throw new ChannelUnavailable(`smtp ${command}: ${responseCode}`);
  // As Node names it: UNABLE_TO_VERIFY_LEAF_SIGNATURE.
  const isCertificate = /^[A-Z_]*(CERT|SIGNATURE)[A-Z_]*$/.test(originalCode);
  throw new ChannelUnavailable(
    isCertificate ? `smtp: the certificate is not taken, ${originalCode}` : 'smtp: no answer',
  );
}

/** After the limit the connection is closed: what the server does not have whole by then never comes. */
async function sendMail(mail: SendMailOptions, settings: SmtpSettings): Promise<Outcome> {
  const transport = await transportFor(settings);
  const signal = AbortSignal.timeout(settings.limit ?? SEND_LIMIT);
  try {
    await traced('smtp send', transport.sendMail({ ...mail, signal }));
    return { is: 'accepted', reference: String(mail.messageId) };
  } catch (fault) {
    return outcomeOfFault(fault);
  } finally {
    transport.close();
  }
}

/** The channel by SMTP. It has no status: what the server takes counts as sent. */
export function smtpChannel(settings: SmtpSettings): Channel {
  return {
    name: 'smtp',
    media: ['email'],
    carriesCalendar: true,
    send: async (message) => {
      const { email, isReserved, canBeNotified } = await settings.contactOf(message.recipient.number);
      if (isReserved) return { is: 'unreachable', why: 'reserved' };
      if (!email || !canBeNotified) return { is: 'unreachable', why: 'noAddress' };
      return sendMail(mailOf(message, email, settings.from), settings);
    },
  };
}
