/** The stand-ins of the channels as processes of their own, with the portal registered at them, for the tests of one file. */
import { contactScope, orderScope } from '../../../../stand-ins/kit/src/api/scopes';
import { freshKey, publicHalf } from '../../../../stand-ins/kit/src/keys';
import { freePort } from '../../../../stand-ins/kit/src/testing/free-port';
import { startStandIn } from '../../../../stand-ins/kit/src/testing/processes';

export const clientId = 'portal-to-machines';
export const key = freshKey(clientId);
export const scopes = [orderScope, contactScope];

/** A port below those of outgoing connections, and its origin by that name. */
export async function place() {
  const port = String(await freePort());
  return { port, origin: `http://127.0.0.1:${port}` };
}

type Given = Record<string, string>;

let printed = '';
/** What the stand-ins have printed so far. */
export const output = () => printed;

async function started(folder: string, environment: Given) {
  const child = await startStandIn(folder, environment);
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  return child;
}

/** Starts the Maskinporten stand-in; answers the portal's settings for it. */
export async function startMaskinporten(more: Given = {}, otherClients: object[] = []) {
  const { port, origin } = await place();
  const own = { client_id: clientId, jwks: publicHalf(key), scopes };
  await started('maskinporten', {
    MASKINPORTEN_SIMULATOR_PORT: port,
    MASKINPORTEN_SIMULATOR_HOST: '127.0.0.1',
    MASKINPORTEN_SIMULATOR_CLIENTS: JSON.stringify([own, ...otherClients]),
    MASKINPORTEN_SIMULATOR_MISBEHAVES: 'true',
    ...more,
  });
  return { origin, settings: { clientId, key, issuer: `${origin}/`, tokenEndpoint: `${origin}/token` } };
}

/** Orders a fault of a running stand-in; without one, it behaves. */
export async function order(origin: string, route: string, fault?: object) {
  const { status } = await fetch(`${origin}/misbehave/${route}`, {
    method: fault ? 'PUT' : 'DELETE',
    body: fault && JSON.stringify(fault),
  });
  if (status !== 204) throw new Error(`The order was not taken: ${status}`);
}

/** How often each route was asked. */
export async function asked(origin: string): Promise<Record<string, number>> {
  const list = (await (await fetch(`${origin}/misbehave`)).json()) as { asked: Record<string, number> };
  return list.asked;
}

/** Whom the stand-ins know: somebody with both addresses, and those who cannot be reached. */
export const people = {
  both: '15838421072',
  phoneOnly: '02917113281',
  reserved: '27869034075',
  noAddress: '18896714534',
  stale: '09888816086',
  unknown: '62857909327',
  emailOnly: '24813801627',
};

const verified = '2026-09-18T09:30:00Z';
export const contacts = [
  { pid: people.both, email: 'maja@example.com', phone: '+4740000012', verified, language: 'nn' },
  { pid: people.phoneOnly, phone: '+4740000013', verified },
  { pid: people.emailOnly, email: 'oddvar@example.com', verified },
  { pid: people.reserved, email: 'reserved@example.com', verified, isReserved: true },
  { pid: people.noAddress },
  { pid: people.stale, email: 'stale@example.com', verified: '2024-01-02T03:04:05Z', isFresh: false },
];
const contactsVariable = { CONTACT_REGISTER_SIMULATOR_CONTACTS: JSON.stringify(contacts) };

/** Starts the Altinn stand-in. */
export async function startAltinn(maskinporten: string, mailbox: string, more: Given = {}) {
  const { port, origin } = await place();
  const child = await started('altinn', {
    ALTINN_SIMULATOR_PORT: port,
    ALTINN_SIMULATOR_HOST: '127.0.0.1',
    ALTINN_SIMULATOR_MASKINPORTEN: `${maskinporten}/`,
    ALTINN_SIMULATOR_MAILBOX: mailbox,
    ALTINN_SIMULATOR_CONDITION_RETRY_SECONDS: '0.2',
    ALTINN_SIMULATOR_MISBEHAVES: 'true',
    ...contactsVariable,
    ...more,
  });
  return { origin, child };
}

/** Starts the mailbox, with SMTP. */
export async function startMailbox() {
  const { port, origin } = await place();
  const { port: smtpPort } = await place();
  const child = await started('mailbox', {
    MAILBOX_PORT: port,
    MAILBOX_SMTP_PORT: smtpPort,
    MAILBOX_HOST: '127.0.0.1',
    MAILBOX_MISBEHAVES: 'true',
    ...contactsVariable,
  });
  return { origin, smtp: `smtp://127.0.0.1:${smtpPort}`, child };
}

export type Received = { type: string; to: string; subject?: string; text?: string; html?: string } & {
  reference?: string;
  calendar?: string;
  from?: string;
};

/** What has come into the mailbox under a reference. */
export async function received(mailbox: string, reference: string): Promise<Received[]> {
  const all = (await (await fetch(`${mailbox}/messages`)).json()) as Received[];
  return all.filter((message) => message.reference?.includes(reference));
}

/** Starts the stand-in for the contact register. */
export async function startKrr(maskinporten: string) {
  const { port, origin } = await place();
  await started('krr', {
    KRR_SIMULATOR_PORT: port,
    KRR_SIMULATOR_HOST: '127.0.0.1',
    KRR_SIMULATOR_MASKINPORTEN: `${maskinporten}/`,
    KRR_SIMULATOR_MISBEHAVES: 'true',
    ...contactsVariable,
  });
  return { origin, url: `${origin}/rest/v1/personer` };
}
