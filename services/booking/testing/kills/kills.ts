/** How booking takes part in `npm run kills`: citizens confirm drafts and cancel, by the forms of the real pages. */
import { locales } from '@/lib/i18n/routing';
import { filled, formOf, type Page } from '@/scripts/plain-browser/forms';
import en from '@/services/booking/texts/en.json' with { type: 'json' };
import nb from '@/services/booking/texts/nb.json' with { type: 'json' };
import nn from '@/services/booking/texts/nn.json' with { type: 'json' };
import se from '@/services/booking/texts/se.json' with { type: 'json' };
import type { KillsService, KillsVisit, TestCitizen, Told } from '@/services/test-service';
import { type Ledger, makeLedger } from '../soak/ledger';
import { readDatabase } from '../soak/read-database';
import { reconcile } from '../soak/reconcile';
import { appointmentAt, requireStep, stepOf } from '../soak/steps';
import { choose, nowBooked, nowCancelled, nowRefused, type Person, peopleWith, pressOf } from './choose';
import { type Prepared, prepareBookings, type Time } from './prepare';

/** Drafts for so many acts: half of the acts book, and some of the drafts meet times that others have. */
const draftsFor = (acts: number, citizens: number) => Math.ceil((acts * 0.6) / citizens) + 6;

/** How likely somebody who was told at once looks at what it says now; after a lost answer everybody does. */
const LOOK_LIKELIHOOD = 0.05;

const receiptTexts = [nb, nn, se, en].map(({ appointments: { receipt } }) => receipt);
const booked = receiptTexts.map(({ title }) => title);
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
  draft.time.isTaken = stepOf(check) === 'time';
  if (draft.time.isTaken) return false;
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

async function cancel(acting: Acting, id: string, time: Time): Promise<boolean> {
  const { visit, ledger, person, locale } = acting;
  const asked = await visit.open(`/${locale}/appointments/${id}/cancel`);
  ledger.cancelling(id);
  const told = await visit.press(formOf(asked, 'input[name="appointment"]'));
  if (appointmentAt(told.url) !== id) throw new Error(`the cancellation of ${id} led to ${told.url.pathname}`);
  nowCancelled(person, id, time, ledger);
  visit.tell('cancelled', told);
  await look(acting, told, cancelled);
  return true;
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

  async function act(visit: KillsVisit): Promise<boolean> {
    const person = people.get(visit.citizen.id);
    const choice = person && choose(person, visit.random);
    if (!choice) return false;
    const acting = { visit, ledger, person, locale: visit.random.pick(locales) };
    return 'book' in choice ? book(acting, choice.book) : cancel(acting, choice.cancel, choice.time);
  }

  return {
    prepare,
    act,
    reconcile: async () => reconcile(ledger, await readDatabase(scheduleIds), { allTold: true }),
  };
}
