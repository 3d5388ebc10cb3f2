/** The worker and the outbox: who takes what, when it is tried again, and how each message ends. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { mintCitizen } from '@/lib/citizens/citizen';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { mostAttempts, waitAfter } from './back-off';
import { type Channel, ChannelUnavailable, type Fate, type Message, type Outcome } from './channel';
import { saveChoices } from './choices-store';
import { deliver, lookAfter, type Post } from './deliver';
import { isToBeSent } from './holds';
import { giveUpDead, listDead, readOutbox, reviveDead, takeDue } from './outbox-store';
import { notification, notificationChoice } from './schema';
import type { Told } from './teller';
import { sendDue, work } from './worker';

useTestDatabase();

const number = '15838421072';
const minute = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * minute);
let citizenId = '';

beforeAll(async () => {
  citizenId = await findOrAddCitizen(number);
});
beforeEach(async () => {
  await database().delete(notification);
  await database().delete(notificationChoice);
});

const said = { sms: 'Noe har skjedd.', subject: 'Noe <har> skjedd', when: null, paragraphs: ['Mer & mer.'] };
const told: Told = { isReminder: false, in: (locale) => ({ ...said, sms: `${locale}: ${said.sms}` }) };

/** A channel that says what it is told to, and remembers what it got. */
function postOf(
  answer: () => Promise<Outcome>,
  says: () => Promise<Told | null> = async () => told,
  fate?: () => Promise<Fate>,
) {
  const sent: Message[] = [];
  const send = async (message: Message) => {
    sent.push(message);
    return answer();
  };
  const channel: Channel = {
    name: 'altinn',
    media: ['email', 'sms'],
    carriesCalendar: true,
    send,
    ...(fate && { statusOf: fate }),
  };
  return { sent, channel, tellers: [{ service: 'test', tell: says }] } satisfies Post & { sent: Message[] };
}
const accepts = async (): Promise<Outcome> => ({ is: 'accepted', reference: 'R1' });
const isDown = async (): Promise<Outcome> => {
  throw new ChannelUnavailable('the channel is down');
};

async function add(more: Partial<typeof notification.$inferInsert> = {}): Promise<string> {
  const row = { id: randomUUID(), citizenId, service: 'test', what: 'done', entityId: randomUUID(), version: 1 };
  const times = { saidAt: new Date(), dueAt: later(-1), notAfter: later(60) };
  await database()
    .insert(notification)
    .values({ ...row, ...times, ...more });
  return row.id;
}
const rowOf = async (id: string) => (await database().select().from(notification).where(eq(notification.id, id)))[0];
const take = (count = 20) => takeDue({ status: 'waiting', at: new Date(), until: later(3), count });
async function takeOne() {
  const [taken] = await take(1);
  if (!taken) throw new Error('nothing is due');
  return taken;
}

test('a message has the number, the language, text and HTML without markup of ours, and an address that asks', async () => {
  const id = await add({ locale: 'nn' });
  const post = postOf(accepts);
  await sendDue(post);
  const [message] = post.sent;
  expect(message).toMatchObject({ id, recipient: { number }, locale: 'nn', sms: 'nn: Noe har skjedd.' });
  expect(message?.conditionUrl).toBe(`http://localhost:3000/api/notifications/${id}`);
  expect(message?.html).toContain('<h1>Noe &lt;har&gt; skjedd</h1>');
  expect(message?.html).not.toMatch(/<a |<img|https?:/);
  expect(message?.text).toContain('Mer & mer.');
  expect(await rowOf(id)).toMatchObject({ status: 'sent', reference: 'R1', attempts: 1 });
});

test('of many workers at once each message is taken by one', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, () => add()));
  const taken = await Promise.all(Array.from({ length: 8 }, () => take(10)));
  const all = taken.flat().map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  expect((await Promise.all([take(60), take(60)])).flat().length + all.length).toBe(ids.length);
});

test('whoever took a message and never came back leaves it to others, later', async () => {
  const id = await add();
  await take();
  expect(await take()).toEqual([]);
  const again = await takeDue({ status: 'waiting', at: later(4), until: later(8), count: 5 });
  expect(again.map((one) => [one.id, one.attempts])).toEqual([[id, 2]]);
});

test('what fails for now waits, longer each time, and what the channel asks for; it says why', async () => {
  const id = await add();
  expect(await sendDue(postOf(isDown))).toMatchObject({ again: 1 });
  const row = await rowOf(id);
  expect(row).toMatchObject({ status: 'waiting', attempts: 1, why: 'the channel is down' });
  expect(+(row?.dueAt ?? 0)).toBeGreaterThan(Date.now());
  for (let attempts = 1; attempts < mostAttempts; attempts++) {
    const full = Math.min(3600, 15 * 2 ** (attempts - 1)) * 1000;
    expect(waitAfter(attempts)).toBeGreaterThanOrEqual(full / 2);
    expect(waitAfter(attempts)).toBeLessThanOrEqual(full);
    expect(waitAfter(attempts, 120)).toBeGreaterThanOrEqual(120_000);
  }
});

test('a message is tried for a day at least, whatever chance does', () => {
  const waits = (chance: number) => {
    jest.spyOn(Math, 'random').mockReturnValue(chance);
    const all = Array.from({ length: mostAttempts - 1 }, (_, nth) => waitAfter(nth + 1));
    jest.restoreAllMocks();
    return all.reduce((sum, one) => sum + one, 0) / 3_600_000;
  };
  expect(waits(0)).toBeGreaterThan(24);
  expect(waits(1)).toBeLessThan(54);
});

test('what was tried too often is dead, is told, and can be sent once more', async () => {
  const id = await add({ attempts: mostAttempts - 1 });
  await deliver(postOf(isDown), await takeOne(), new Date());
  expect(await rowOf(id)).toMatchObject({ status: 'dead', why: 'the channel is down' });
  expect(await listDead()).toEqual([{ count: 1, service: 'test', what: 'done', why: 'the channel is down' }]);
  expect(await reviveDead(later(61))).toBe(0);
  expect(await reviveDead(new Date())).toBe(1);
  expect(await sendDue(postOf(accepts))).toMatchObject({ sent: 1 });
});

test('faults of ours are one kind, whatever their references', async () => {
  for (const why of ['fault a1', 'fault b2']) await add({ status: 'dead', why });
  expect(await listDead()).toEqual([{ count: 2, service: 'test', what: 'done', why: 'fault, such as a1' }]);
});

test('the metrics know what is dead, and what no worker takes', async () => {
  await Promise.all([add({ status: 'dead' }), add({ dueAt: later(-9) }), add({ dueAt: later(1) })]);
  expect(await readOutbox()).toEqual({ dead: 1, overdue: 0 });
  await Promise.all([
    add({ dueAt: later(-11) }),
    add({ dueAt: later(-11) }),
    add({ dueAt: later(-11), notAfter: later(-1) }),
  ]);
  expect(await readOutbox()).toEqual({ dead: 2, overdue: 2 });
});

test('what an operator gives up counts no longer; what can still be sent is none of it', async () => {
  const [dead, late, waiting] = [
    await add({ status: 'dead', why: 'refused: no' }),
    await add({ dueAt: later(-9), notAfter: later(-5) }),
    await add(),
  ];
  expect(await giveUpDead()).toBe(2);
  expect(await listDead()).toEqual([]);
  expect(await rowOf(dead)).toMatchObject({ status: 'dropped', why: 'refused: no' });
  expect((await rowOf(late))?.status).toBe('dropped');
  expect((await rowOf(waiting))?.status).toBe('waiting');
});

test.each([
  [
    'refused by the channel',
    { answer: async (): Promise<Outcome> => ({ is: 'refused', why: 'no' }) },
    'dead',
    'refused: no',
  ],
  [
    'for somebody without an address',
    { answer: async (): Promise<Outcome> => ({ is: 'unreachable', why: 'noAddress' }) },
    'dropped',
    'noAddress',
  ],
  ['undone before it was sent', { says: async () => null }, 'dropped', 'undone'],
] as const)(
  'a message that is %s ends',
  async (_, {
    answer = accepts,
    says = undefined,
  }: { answer?: () => Promise<Outcome>; says?: () => Promise<null> }, status, why) => {
    const id = await add();
    const post = postOf(answer, says);
    await sendDue(post);
    expect(await rowOf(id)).toMatchObject({ status, why });
    if (says) expect(post.sent).toEqual([]);
  },
);

test('what was not sent in time is not sent, and counts as not sent', async () => {
  const id = await add({ notAfter: later(-0.1) });
  const post = postOf(accepts);
  await sendDue(post);
  expect(post.sent).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ status: 'dead', why: 'past' });
});

test('what nobody here tells of waits for a worker that does; where none comes it counts as not sent', async () => {
  const id = await add({ service: 'newer' });
  expect(await sendDue(postOf(accepts))).toMatchObject({ again: 1 });
  expect(await rowOf(id)).toMatchObject({ status: 'waiting', why: expect.stringMatching(/^nobody here tells of it/) });
  await database()
    .update(notification)
    .set({ dueAt: later(-1), attempts: mostAttempts - 1 });
  expect(await sendDue(postOf(accepts))).toMatchObject({ dead: 1 });
  expect(await listDead()).toMatchObject([{ count: 1, service: 'newer' }]);
});

test('one that fails keeps no other back, also where they go one by one', async () => {
  const bad = await Promise.all([add({ dueAt: later(-9) }), add({ dueAt: later(-8) })]);
  await add();
  const answer = jest.fn(accepts).mockImplementationOnce(isDown).mockImplementationOnce(isDown);
  const post = postOf(answer);
  expect(await sendDue({ ...post, channel: { ...post.channel, name: 'smtp' } })).toMatchObject({ sent: 1, again: 2 });
  for (const id of bad) expect(await rowOf(id)).toMatchObject({ status: 'waiting', attempts: 1 });
});

test('told to stop, a worker finishes what is in hand, and takes no more', async () => {
  await Promise.all([add(), add(), add()]);
  const stop = new AbortController();
  const post = postOf(async () => {
    stop.abort();
    return accepts();
  });
  const smtp = { ...post, channel: { ...post.channel, name: 'smtp' as const } };
  expect(await work(smtp, stop.signal)).toMatchObject({ sent: 1, again: 0 });
  expect(await database().$count(notification, eq(notification.status, 'sent'))).toBe(1);
  expect(await database().$count(notification, eq(notification.attempts, 0))).toBe(2);
});

test('reminders are not sent to who wants none, everything else is, in the language that was chosen, and as was chosen', async () => {
  await saveChoices(
    mintCitizen<'high'>(citizenId),
    { wantsReminders: false, locale: 'se', prefers: 'sms', wantsCalendar: false },
    new Date(),
  );
  const reminder = await add();
  await sendDue(postOf(accepts, async () => ({ ...told, isReminder: true })));
  expect(await rowOf(reminder)).toMatchObject({ status: 'dropped', why: 'unwanted' });
  await add({ locale: 'nn' });
  const post = postOf(accepts);
  await sendDue(post);
  expect(post.sent.map(({ locale, prefers }) => [locale, prefers])).toEqual([['se', 'sms']]);
});

test('a file for a calendar goes to who wants one, in the language of the message; nobody else has one', async () => {
  const self = mintCitizen<'high'>(citizenId);
  const sentCalendar = async () => {
    await add();
    const post = postOf(accepts, async () => ({ ...told, calendar: (locale) => `calendar in ${locale}` }));
    await sendDue(post);
    return post.sent.map(({ calendar }) => calendar);
  };
  const choice = { wantsReminders: true, locale: 'en', prefers: 'email' } as const;
  expect(await sentCalendar()).toEqual([undefined]);
  await saveChoices(self, { ...choice, wantsCalendar: true }, new Date());
  expect(await sentCalendar()).toEqual(['calendar in en']);
  await saveChoices(self, { ...choice, wantsCalendar: false }, new Date());
  expect(await sentCalendar()).toEqual([undefined]);
});

test('a fault of ours is tried again, and the others are sent', async () => {
  const ids = await Promise.all([add(), add(), add()]);
  const says = jest.fn(async () => told).mockRejectedValueOnce(new Error('fault'));
  expect(await sendDue(postOf(accepts, says as () => Promise<Told>))).toMatchObject({ sent: 2, again: 1 });
  expect((await Promise.all(ids.map(rowOf))).map((row) => row?.status).sort()).toEqual(['sent', 'sent', 'waiting']);
});

test('who comes too late with a failure changes nothing that another has done since', async () => {
  const id = await add();
  const taken = await takeOne();
  await deliver(postOf(accepts), { ...taken, attempts: 2 }, new Date());
  await deliver(postOf(isDown), taken, new Date());
  expect(await rowOf(id)).toMatchObject({ status: 'sent' });
});

test.each([
  ['delivered', 'sent', null],
  ['unreachable', 'dropped', 'unreachable'],
  ['failed', 'dead', 'the channel could not deliver it'],
] as const)('an accepted message of which the channel says %s', async (fate, status, why) => {
  const id = await add();
  const post = postOf(accepts, undefined, async () => fate);
  expect(await sendDue(post)).toMatchObject({ accepted: 1 });
  expect(await takeDue({ status: 'accepted', at: later(9), until: later(12), count: 5 })).toEqual([]);
  const [taken] = await takeDue({ status: 'accepted', at: later(11), until: later(14), count: 5 });
  if (!taken) throw new Error('nobody looks after it');
  await lookAfter(post, taken, later(11));
  expect(await rowOf(id)).toMatchObject({ status, why, reference: 'R1' });
});

test('withheld since it was undone, it is not missed', async () => {
  const id = await add();
  const says = jest.fn<Promise<Told | null>, []>(async () => null).mockResolvedValueOnce(told);
  const post = postOf(accepts, says, async () => 'withheld');
  await sendDue(post);
  const [taken] = await takeDue({ status: 'accepted', at: later(11), until: later(14), count: 5 });
  if (!taken) throw new Error('nobody looks after it');
  expect(await lookAfter(post, taken, later(11))).toBe('dropped');
  expect(await rowOf(id)).toMatchObject({ status: 'dropped', why: 'undone' });
});

test('withheld since its time ran out, a message was to be sent: it counts', async () => {
  const id = await add({ notAfter: later(5) });
  const post = postOf(accepts, undefined, async () => 'withheld');
  await sendDue(post);
  const [taken] = await takeDue({ status: 'accepted', at: later(11), until: later(14), count: 5 });
  if (!taken) throw new Error('nobody looks after it');
  expect(await lookAfter(post, taken, later(11))).toBe('dead');
  expect(await rowOf(id)).toMatchObject({ status: 'dead', why: 'past' });
});

test('the channel is told whether a message is to be sent: not what is undone, over, ended, or is none of ours', async () => {
  const ask = (id: string, says: () => Promise<Told | null> = async () => told) =>
    isToBeSent([{ service: 'test', tell: says }], id);
  const id = await add();
  expect(await ask(id)).toBe(true);
  expect(await ask(id, async () => null)).toBe(false);
  expect(await ask(await add({ notAfter: later(-1) }))).toBe(false);
  expect(await ask(await add({ status: 'accepted' }))).toBe(true);
  for (const status of ['sent', 'dropped', 'dead'] as const) expect(await ask(await add({ status }))).toBe(false);
  for (const other of [randomUUID(), 'none', "' or 1=1"]) expect(await ask(other)).toBe(false);
});

test('a number that no key opens keeps nothing else back', async () => {
  const other = randomUUID();
  const lookup = { numberLookup: Buffer.from(other), numberLookupKey: 'test', numberEncrypted: Buffer.alloc(0) };
  await database()
    .insert(citizen)
    .values({ id: other, ...lookup });
  await Promise.all([add({ citizenId: other }), add()]);
  expect(await sendDue(postOf(accepts))).toMatchObject({ sent: 1, again: 1 });
});
