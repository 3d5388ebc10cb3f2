/** From an act to the citizen's mailbox: through the outbox, the worker and Altinn, whose stand-in asks whether it still holds. */
import type { Server } from 'node:http';
import { eq } from 'drizzle-orm';
import { mintActing } from '@/lib/acting/acting';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { database } from '@/lib/database/database';
import type { Channel } from '@/lib/notifications/channel';
import {
  order,
  people,
  received,
  startAltinn,
  startMailbox,
  startMaskinporten,
} from '@/lib/notifications/channels/testing/stand-ins';
import { notification } from '@/lib/notifications/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { saveAnswers, startDraft } from '@/services/booking/drafts';
import { addSlots, cancel } from '@/services/booking/testing/world';
import { addGp } from '@/services/practices/testing/world';
import { tellers } from '@/services/services.server';
import { listeningServer, portOf, stopStandIns } from '../../stand-ins/kit/src/testing/processes';
import { bookAppointment } from './booking';
import { addToRegister, weekday } from './testing/patients';

let altinn: Awaited<ReturnType<typeof startAltinn>>;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let portal: Server;
/** Of this portal, after the environment says where the stand-ins are. */
let channel: Channel;
let sendDue: typeof import('@/lib/notifications/worker').sendDue;

beforeAll(async () => {
  const [maskinporten, box] = await Promise.all([startMaskinporten(), startMailbox()]);
  mailbox = box;
  altinn = await startAltinn(maskinporten.origin, mailbox.origin);
  portal = await listeningServer(async ({ url }, response) => {
    const { GET } = await import('@/app/api/notifications/[id]/route');
    const id = url?.split('/').at(-1) ?? '';
    const answer = await GET(new Request(`http://localhost${url}`), { params: Promise.resolve({ id }) });
    response.writeHead(answer.status).end(await answer.text());
  });
  const { clientId, key, issuer, tokenEndpoint } = maskinporten.settings;
  Object.assign(process.env, {
    NEXTAUTH_URL: `http://localhost:${portOf(portal)}`,
    MASKINPORTEN_CLIENT_ID: clientId,
    MASKINPORTEN_CLIENT_JWK: JSON.stringify(key),
    MASKINPORTEN_ISSUER: issuer,
    MASKINPORTEN_TOKEN_ENDPOINT: tokenEndpoint,
    ALTINN_PLATFORM_URL: altinn.origin,
  });
  const found = (await import('@/lib/notifications/channels/configured')).configuredChannel();
  if (!found) throw new Error('no channel');
  channel = found;
  ({ sendDue } = await import('@/lib/notifications/worker'));
}, 60_000);
afterAll(async () => {
  portal.close();
  await stopStandIns();
});

useTestDatabase();

const pace = { lease: 60_000, firstWait: 60 };

/** Books a time for somebody with this number, now. */
async function bookFor(pid: string, locale: 'nb' | 'en') {
  const id = await findOrAddCitizen(pid);
  const gp = await addGp();
  await addToRegister({ id, pid }, { gp });
  const [slot] = await addSlots(gp, [weekday(5, 9, 20)]);
  const citizen = mintActing<'high'>(id);
  const draftId = await startDraft(citizen, { serviceType: 'office' }, new Date());
  if (!slot) throw new Error('no time');
  await saveAnswers(citizen, draftId, { slot, reason: 'Vondt i kneet' }, new Date());
  const booked = await bookAppointment(citizen, draftId, { ...slot, locale });
  if (!booked.ok) throw new Error(booked.refusal);
  return { citizen, id: booked.value.appointmentId };
}

const rowOf = async (entityId: string, what: string) => {
  const rows = await database().select().from(notification).where(eq(notification.entityId, entityId));
  const row = rows.find((one) => one.what === what);
  if (!row) throw new Error(`nothing was to be told of ${what}`);
  return row;
};

/** Lets it come due, now. */
const due = (id: string) =>
  database()
    .update(notification)
    .set({ dueAt: new Date(0) })
    .where(eq(notification.id, id));

/** What is in the mailbox of a message, once there is something. */
async function arrived(id: string) {
  for (;;) {
    const found = await received(mailbox.origin, id);
    if (found.length > 0) return found;
    await new Promise(setImmediate);
  }
}

test('whose answer is lost is told once all the same, with nothing of what it is about', async () => {
  const { id } = await bookFor(people.phoneOnly, 'nb');
  const row = await rowOf(id, 'booked');
  await order(altinn.origin, 'order', { fault: 'lost', times: 2 });
  const counts = [];
  for (let tries = 0; tries < 3; tries++) {
    await due(row.id);
    counts.push(await sendDue({ channel, tellers, pace }));
  }
  expect(counts.map(({ again, accepted }) => [again, accepted])).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
  const messages = await arrived(row.id);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).toMatch(/^Timen din er bestilt: \p{L}+ \d+\. \p{L}+ kl\. \d\d\.20\. /u);
  expect(JSON.stringify(messages)).not.toMatch(/kneet|Skogmo|Fjellheim|http|Prøvestad/);
});

test('what is undone before it is sent is not sent: neither by us, nor by who asks at the last moment', async () => {
  const { citizen, id } = await bookFor(people.both, 'en');
  const row = await rowOf(id, 'booked');
  const reminder = await rowOf(id, 'tomorrow');
  const ask = async (of: string) => (await fetch(`${process.env.NEXTAUTH_URL}/api/notifications/${of}`)).json();
  expect(await ask(row.id)).toEqual({ sendNotification: true });
  await cancel(citizen, id, new Date());
  expect(await ask(row.id)).toEqual({ sendNotification: false });
  await due(reminder.id);
  await sendDue({ channel, tellers, pace });
  expect(await rowOf(id, 'tomorrow')).toMatchObject({ status: 'dropped', why: 'undone' });
  expect(await rowOf(id, 'booked')).toMatchObject({ status: 'dropped', why: 'undone' });
  const cancelled = await rowOf(id, 'cancelled');
  const [message] = await arrived(cancelled.id);
  expect(message).toMatchObject({ type: 'Email', subject: 'Your appointment is cancelled' });
  for (const gone of [row, reminder]) expect(await received(mailbox.origin, gone.id)).toEqual([]);
});

test('what became of it is asked for, and somebody who is reserved is left alone', async () => {
  const { id } = await bookFor(people.noAddress, 'nb');
  const row = await rowOf(id, 'booked');
  await sendDue({ channel, tellers, pace });
  expect(await rowOf(id, 'booked')).toMatchObject({ status: 'dropped', why: 'noAddress' });
  expect(await received(mailbox.origin, row.id)).toEqual([]);
});
