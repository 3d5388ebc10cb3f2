/**
 * Acts for another, and what gives or ends the right to them. The person whose matter it is gives the power; who acts is made
 * in each try. Told as `done after the end`: an act that is acknowledged though the right had ended before it began, and one
 * by a power that changes anything once the end of that power was acknowledged.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Acting, markOf, mintActing } from '@/lib/acting/acting';
import { actingField } from '@/lib/acting/form-mark';
import { withdrawPower } from '@/lib/acting/powers';
import { saveReading } from '@/lib/acting/right-store';
import { requireActing } from '@/lib/auth/guard';
import { changeActingFor, createSession, findSession } from '@/lib/auth/session/store';
import { mintCitizen } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { partiesFor } from '@/scripts/testing/parties';
import { empower, shorten } from '@/scripts/testing/registry';
import { inMinutes, testNow } from '@/scripts/testing/slots';
import { bookAppointment } from '@/services/booking/booking';
import { cancelAppointment } from '@/services/booking/cancelling';
import { holdTime } from '@/services/booking/holding';
import { moveAppointment } from '@/services/booking/moving';
import { serviceName } from '@/services/booking/schema';
import { book as bookNow, completeDraft } from '../world';
import { type Act, wordOf } from './act';

type On = Parameters<Act>[0];
type Helper = {
  id: string;
  acting: Acting<'high'>;
  power: string;
  isGiven: boolean;
  hasEnded: boolean;
  /** What was there when the end of the power was acknowledged; undefined until it is on its way. */
  leftAtEnd?: Promise<string>;
};

/** Later than any test runs: the guard knows only the clock. */
const muchLater = new Date('2039-01-01T00:00:00Z');

/** Of whom, for each pair that was made: what is held is held by the pair. */
export const subjectOfPair = new Map<string, string>();

/** Who acts for the person, with a power. */
const helperOf = ({ who, made }: On): Promise<Helper> =>
  made('helper', async () => {
    const [one] = await addCitizens(1);
    if (!one) throw new Error('nobody');
    const power = await empower(who.id, one.id, { service: serviceName, at: inMinutes(-60), until: muchLater });
    subjectOfPair.set(partiesFor(one.id, who.id).pairId, who.id);
    return { id: one.id, acting: mintActing<'high'>(one.id, who.id), power, isGiven: false, hasEnded: false };
  });

/**
 * The word for what came of an act: told apart where it was acknowledged after an end that was acknowledged before it began.
 * Where the power comes meanwhile, why it was refused may not be so any more.
 */
async function heldTo(on: On, helper: Helper, act: () => Promise<string>): Promise<string> {
  const { hasEnded } = helper;
  const word = await act();
  if (helper.isGiven && word !== 'done') return 'refused';
  if (word !== 'done') return word;
  const isLater = helper.leftAtEnd && (await helper.leftAtEnd) !== (await left(on));
  return hasEnded || isLater ? 'done after the end' : word;
}

/** The person's appointments, and the time that the race is about. */
async function left({ who, aim }: On): Promise<string> {
  const { rows } = await database().execute(sql`
    select status, version::text, start_at::text from appointment where citizen_id = ${who.id}::uuid
    union all
    select status, held_by::text, null from slot
    where schedule_id = ${aim.scheduleId}::uuid and start_at = ${aim.startAt}::timestamptz`);
  return JSON.stringify(rows);
}

type Made = (on: On, helper: Helper) => Promise<(acting: Acting<'high'>) => Promise<string>>;

const hold: Made = async ({ aim: slot }) => {
  const request = { journey: randomUUID(), slot, kind: 'office' as const, key: randomUUID() };
  return async (acting) => wordOf(await holdTime(acting, request, testNow));
};

const book: Made = async ({ aim }, helper) => {
  const draftId = await completeDraft(helper.acting, aim);
  return async (acting) => wordOf(await bookAppointment(acting, draftId, aim, testNow));
};

const appointmentOf = ({ made }: On, { acting }: Helper) =>
  made('appointment', async (slot) => {
    const booked = await bookNow(acting, slot);
    if (!booked.ok) throw new Error(booked.refusal);
    return { id: booked.value.appointmentId, version: 1 };
  });

const move: Made = async (on, helper) => {
  const asked = { ...(await appointmentOf(on, helper)), slot: on.aim, key: randomUUID() };
  return async (acting) => wordOf(await moveAppointment(acting, asked, testNow));
};

const cancel: Made = async (on, helper) => {
  const asked = { ...(await appointmentOf(on, helper)), fee: null, key: randomUUID() };
  return async (acting) => wordOf(await cancelAppointment(acting, asked, testNow));
};

/** The act by who was let in before: what the statement itself makes sure of. */
const forAnother =
  (make: Made): Act =>
  async (on) => {
    const helper = await helperOf(on);
    const act = await make(on, helper);
    return () => heldTo(on, helper, () => act(helper.acting));
  };

/** An end of the power: it waits for what is being done, and nothing is done after it. */
const ending =
  (end: (helper: Helper) => Promise<unknown>): Act =>
  async (on) => {
    const helper = await helperOf(on);
    return async () => {
      helper.leftAtEnd = end(helper).then(() => left(on));
      await helper.leftAtEnd;
      helper.hasEnded = true;
      return 'done';
    };
  };

/** The giver withdraws the power. */
const withdraw: Act = (on) => ending(({ power }) => withdrawPower(mintCitizen<'high'>(on.who.id), power, testNow))(on);

/** The power ends at this moment. */
const expire = ending(({ power }) => shorten(power, testNow));

/** A power is given: the one before was withdrawn, once all that the act needs was made. */
const give: Act = async (on) => {
  const helper = await helperOf(on);
  await withdrawPower(mintCitizen<'high'>(on.who.id), helper.power, inMinutes(-1));
  helper.isGiven = true;
  return async () => {
    await empower(on.who.id, helper.id, { service: serviceName, at: testNow, until: muchLater });
    return 'done';
  };
};

/** The registry is read again, and tells of nobody any more: what it told before was the right. */
const parentNoMore: Act = async (on) => {
  const helper = await helperOf(on);
  await on.made('told', async () => {
    const child = { subjectId: on.who.id, kind: 'parent', name: 'Odin', birthDate: '2019-05-17', until: null } as const;
    await saveReading(helper.id, [child], inMinutes(-1));
    await withdrawPower(mintCitizen<'high'>(on.who.id), helper.power, inMinutes(-1));
  });
  return async () => {
    await saveReading(helper.id, [], testNow);
    helper.hasEnded = true;
    return 'done';
  };
};

/** The reference of the session of a request under way: whoever mocks the request reads it. */
export const requestOf = new AsyncLocalStorage<string>();

const sessionOf = (on: On, { id }: Helper) =>
  on.made('session', async () => {
    const reference = randomUUID();
    const checked = { subject: id, sid: null, amr: [], authTime: new Date(), idToken: null, name: null };
    const login = { ...checked, assurance: 'idporten-loa-high' } as unknown as Parameters<
      typeof createSession
    >[1]['login'];
    await createSession(
      database(),
      { reference, citizenId: id, login, locale: 'nb', browser: randomUUID() },
      new Date(),
    );
    const row = await findSession(reference);
    if (!row) throw new Error('no session');
    await changeActingFor(row, on.who.id);
    await saveReading(id, [], new Date());
    return { reference, row };
  });

/** The act as a form sends it: the guard reads the session first, and compares whom the form was for. */
const bySending =
  (make: Made): Act =>
  async (on) => {
    const helper = await helperOf(on);
    const act = await make(on, helper);
    const { reference } = await sessionOf(on, helper);
    const form = new FormData();
    form.set(actingField, markOf(helper.acting));
    const send = async () => {
      const acting = await requireActing('high', { locale: 'nb', form }).catch((led: Error) => led.message);
      return typeof acting === 'string' ? acting : act(acting);
    };
    return () => heldTo(on, helper, () => requestOf.run(reference, send));
  };

/** Another tab goes on for oneself. */
const switchAway: Act = async (on) => {
  const helper = await helperOf(on);
  const { row } = await sessionOf(on, helper);
  return async () => {
    await changeActingFor(row, null);
    helper.hasEnded = true;
    return 'done';
  };
};

export const actingActs = {
  ...{ holdFor: forAnother(hold), bookFor: forAnother(book), moveFor: forAnother(move), cancelFor: forAnother(cancel) },
  ...{ sendHold: bySending(hold), sendBook: bySending(book), sendMove: bySending(move), sendCancel: bySending(cancel) },
  ...{ give, withdraw, expire, parentNoMore, switchAway },
};
