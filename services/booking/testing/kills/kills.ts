/** How booking takes part in `npm run kills`: citizens hold, confirm drafts, move and cancel, by the forms of the real pages. */
import { calendarDate } from '@/lib/calendar/oslo';
import { locales } from '@/lib/i18n/routing';
import { holdMinutes } from '@/lib/slots/hold';
import { slotValue } from '@/lib/slots/slot-value';
import { filled, findForm, formOf, type Page } from '@/scripts/plain-browser/forms';
import en from '@/services/booking/texts/en.json' with { type: 'json' };
import nb from '@/services/booking/texts/nb.json' with { type: 'json' };
import nn from '@/services/booking/texts/nn.json' with { type: 'json' };
import se from '@/services/booking/texts/se.json' with { type: 'json' };
import type { KillsService, KillsVisit, TestCitizen, Told } from '@/services/test-service';
import { type Ledger, makeLedger } from '../soak/ledger';
import { readDatabase } from '../soak/read-database';
import { reconcile } from '../soak/reconcile';
import { appointmentAt, requireStep, stepOf } from '../soak/steps';
import {
  type Booked,
  type Choice,
  choose,
  type Hold,
  nowBooked,
  nowCancelled,
  nowHolds,
  nowMoved,
  nowRefused,
  type Person,
  peopleWith,
  pressOf,
} from './choose';
import { type Prepared, prepareBookings, type Time } from './prepare';

/** Drafts for so many acts: half of the acts book, and some of the drafts meet times that others have. */
const draftsFor = (acts: number, citizens: number) => Math.ceil((acts * 0.6) / citizens) + 6;

/** How likely somebody who was told at once looks at what it says now; after a lost answer everybody does. */
const LOOK_LIKELIHOOD = 0.05;

const receiptTexts = [nb, nn, se, en].map(({ appointments: { receipt } }) => receipt);
const booked = receiptTexts.map(({ title }) => title);
const moved = [nb, nn, se, en].map(({ appointments }) => appointments.move.receiptTitle);
const cancelled = receiptTexts.map(({ cancelledTitle }) => cancelledTitle);

const heading = ({ $ }: Page) => $('h1').first().text();

type Acting = { visit: KillsVisit; ledger: Ledger; person: Person; locale: string };

/** What the page says must be what was told. */
async function look({ visit }: Acting, told: Told, says: string[]): Promise<void> {
  if (told.lost === 0 && !visit.random.chance(LOOK_LIKELIHOOD)) return;
  const page = await visit.open(`${told.url.pathname}${told.url.search}`);
  if (!says.includes(heading(page)))
    visit.contradict(`${says[0]} was told, and ${page.url.pathname} says ${heading(page)}`);
}

async function book(acting: Acting, draft: Prepared): Promise<boolean> {
  const { visit, ledger, person, locale } = acting;
  const check = await visit.open(`/${locale}/appointments/new/${draft.draftId}/check`);
  const isTaken = stepOf(check) === 'time';
  if (isTaken) {
    draft.time.isTaken = true;
    return false;
  }
  requireStep(check, 'check');
  ledger.press(pressOf(draft));
  const told = await visit.press(filled(formOf(check, 'input[name="shown"]'), { go: 'next' }));
  const id = appointmentAt(told.url);
  if (id) {
    nowBooked(person, draft, id, ledger);
    visit.tell('booked', told);
    await look(acting, told, booked);
  } else if (told.url.pathname.endsWith('/time') && told.url.searchParams.has('taken')) {
    nowRefused(draft, ledger);
    visit.tell('not booked, the time is taken', told);
  } else throw new Error(`the confirmation of ${draft.draftId} led to ${told.url.pathname}${told.url.search}`);
  return true;
}

/** Chooses the time on a page with times, and goes on: it is held then. False where it was taken, or nothing is shown to choose. */
async function hold({ visit, ledger, person, locale }: Acting, { time, journey }: Hold): Promise<boolean> {
  const path = person.booked.has(journey) ? `${journey}/move` : `new/${journey}/time`;
  const page = await visit.open(`/${locale}/appointments/${path}?date=${calendarDate(new Date(time.startAt))}`);
  const form = findForm(page, 'input[name="slot"]');
  if (!form) return false;
  const from = Date.now();
  const told = await visit.press(filled(form, { go: 'next', slot: slotValue(time) }));
  const isHeld = !/\/(time|move)$/.test(told.url.pathname);
  visit.tell(isHeld ? 'held' : 'not held, the time is taken', told);
  if (isHeld) {
    if (person.held) person.held.time.isTaken = false;
    const until = new Date(from + 60_000 * holdMinutes);
    nowHolds(person, visit.citizen.id, { time, journey, until }, ledger);
  } else time.isTaken = true;
  return isHeld;
}

async function move(acting: Acting, booked: Booked, to: Time): Promise<boolean> {
  const { visit, ledger, person, locale } = acting;
  const isHeld = person.held?.time === to && person.held.journey === booked.id;
  if (!isHeld && !(await hold(acting, { time: to, journey: booked.id }))) return true;
  const check = await visit.open(`/${locale}/appointments/${booked.id}/move/check`);
  const form = formOf(check, 'input[name="version"]');
  if (form.fields.slot !== slotValue(to)) throw new Error(`${to.startAt} was held, and ${form.fields.slot} is shown`);
  ledger.moving(booked.id, to.startAt);
  const told = await visit.press(filled(form, { go: 'next' }));
  if (appointmentAt(told.url) === booked.id) {
    nowMoved(person, visit.citizen.id, booked, to, ledger);
    visit.tell('moved', told);
    // Who reloaded the check page after a lost answer is led to the appointment itself: the time is the citizen's own by now.
    if (told.url.searchParams.has('moved')) await look(acting, told, moved);
  } else if (told.url.pathname.endsWith('/move') && told.url.searchParams.has('taken')) {
    ledger.notMoved(booked.id);
    to.isTaken = true;
    visit.tell('not moved, the time is taken', told);
  } else throw new Error(`the move of ${booked.id} led to ${told.url.pathname}${told.url.search}`);
  return true;
}

async function cancel(acting: Acting, booked: Booked): Promise<boolean> {
  const { visit, ledger, person, locale } = acting;
  const { id } = booked;
  const asked = await visit.open(`/${locale}/appointments/${id}/cancel`);
  ledger.cancelling(id);
  const told = await visit.press(formOf(asked, 'input[name="appointment"]'));
  if (appointmentAt(told.url) !== id) throw new Error(`the cancellation of ${id} led to ${told.url.pathname}`);
  nowCancelled(person, booked, ledger);
  visit.tell('cancelled', told);
  await look(acting, told, cancelled);
  return true;
}

async function act(acting: Acting, choice: Choice): Promise<boolean> {
  if ('hold' in choice) return hold(acting, choice.hold);
  if ('book' in choice) return book(acting, choice.book);
  if ('move' in choice) return move(acting, choice.move, choice.to);
  return cancel(acting, choice.cancel);
}

export function makeBookingKills(): KillsService {
  const ledger = makeLedger();
  let people = new Map<string, Person>();
  let scheduleIds: string[] = [];

  async function prepare(citizens: TestCitizen[], acts: number): Promise<void> {
    const ids = citizens.map(({ id }) => id);
    const made = await prepareBookings(ids, draftsFor(acts, citizens.length));
    scheduleIds = made.scheduleIds;
    people = peopleWith(made.prepared, ledger);
  }

  async function actNext(visit: KillsVisit): Promise<boolean> {
    const person = people.get(visit.citizen.id);
    const choice = person && choose(person, visit.citizen.id, visit.random, ledger);
    return choice ? act({ visit, ledger, person, locale: visit.random.pick(locales) }, choice) : false;
  }

  return {
    prepare,
    act: actNext,
    reconcile: async () => reconcile(ledger, await readDatabase(scheduleIds), { allTold: true }),
  };
}
