/**
 * What each step asks of the database when it is sent, as a count: the session, the draft, the answers that replace it, and
 * what the next page depends on.
 */
import { headers } from 'next/headers';
import { NextRequest } from 'next/server';
import { closeDatabase, database } from '@/lib/database/database';
import { slotValue } from '@/lib/slots/slot-value';
import { signedIn } from '@/scripts/bench/full/signed-in';
import { useTestDatabase } from '@/scripts/testing/database';
import { countRoundTrips } from '@/scripts/testing/round-trips';
import { readDraft, startDraft } from '@/services/booking/drafts';
import { addWorld } from '@/services/booking/testing/world';
import { POST as keep } from './keep/route';
import { saveKind } from './kind/actions';
import { saveReason } from './reason/actions';
import { saveTime } from './time/actions';

jest.mock('next/headers', () => ({ headers: jest.fn() }));
useTestDatabase();

const inDays = (days: number) => new Date(Math.ceil(Date.now() / 3_600_000 + 24 * days) * 3_600_000);

/** A citizen who is signed in and has begun a booking, and the form of one of its pages. */
async function begun() {
  const { one, first } = await addWorld([inDays(2), inDays(3)]);
  const draftId = await startDraft(one.citizen, { serviceType: 'office' });
  const cookie = await signedIn(one.id);
  jest.mocked(headers).mockResolvedValue(new Headers({ cookie }) as never);
  const read = () => readDraft(one.citizen, draftId);
  const formOf = async (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ locale: 'nb', draft: draftId, ...fields })) form.set(name, value);
    form.set('seen', (await read())?.seen ?? '');
    return form;
  };
  return { draftId, slot: slotValue(first), formOf, read };
}

/** The address that an action leads to, and the round trips until then. */
async function sent(action: (form: FormData) => Promise<unknown>, form: FormData) {
  await closeDatabase();
  const count = countRoundTrips(database().$client);
  const led = await action(form).then(
    () => '',
    ({ digest }: { digest?: string }) => digest?.split(';')[2] ?? '',
  );
  return { step: /\w+(?=#?$)/.exec(led)?.[0], roundTrips: count() };
}

test('what was sent is not read again: kind five, time nine where it holds the time, reason seven', async () => {
  const { formOf, slot, read } = await begun();
  const kind = await sent(saveKind, await formOf({ type: 'office' }));
  const time = await sent(saveTime, await formOf({ slot }));
  const reason = await sent(saveReason, await formOf({ reason: 'Vondt i kneet' }));
  expect({ kind, time, reason }).toEqual({
    kind: { step: 'time', roundTrips: 5 },
    time: { step: 'reason', roundTrips: 9 },
    reason: { step: 'check', roundTrips: 7 },
  });
  expect(await read()).toMatchObject({ answers: { serviceType: 'office', reason: 'Vondt i kneet' } });
});

test('a way off is three, and so is what is saved while one writes', async () => {
  const { draftId, formOf, read } = await begun();
  const back = await sent(saveReason, await formOf({ reason: 'Vondt', back: '1' }));
  expect(back).toEqual({ step: 'time', roundTrips: 3 });
  const body = await formOf({ reason: 'Vondt i kneet', rest: '1' });
  await closeDatabase();
  const count = countRoundTrips(database().$client);
  const request = new NextRequest('http://localhost:3000/keep', { method: 'POST', body });
  const answer = await keep(request, { params: Promise.resolve({ locale: 'nb', draft: draftId }) });
  expect([(await answer.json()).state, count()]).toEqual(['kept', 3]);
  expect((await read())?.answers.reason).toBe('Vondt i kneet');
});

test('"Next" without a new choice goes on with what was saved before', async () => {
  const { formOf, slot } = await begun();
  expect(await sent(saveTime, await formOf({}))).toEqual({ step: 'slotMissing', roundTrips: 3 });
  await sent(saveTime, await formOf({ slot }));
  expect(await sent(saveTime, await formOf({}))).toEqual({ step: 'reason', roundTrips: 4 });
});
