/** One journey of a citizen of the soak: books, or leaves a form, looks at what there is, and often cancels. */
import { filled, findForm, formOf, type Page } from '@/scripts/plain-browser/forms';
import { GivenUp } from '@/scripts/soak/given-up';
import type { SoakVisit } from '@/services/test-service';
import type { Ledger, Press } from './ledger';
import { appointmentAt, chooseKind, chooseTime, draftOf, requireStep, stepOf, writeReason } from './steps';

/** What a citizen remembers from one journey to the next. */
export type Memory = { appointments: string[]; left: { path: string; kind: string; reason: string }[] };

type Under = { visit: SoakVisit; ledger: Ledger; memory: Memory };
/** A booking under way: the page that is shown, and what has been answered. */
type Answered = { page: Page; kind: string; reason: string };

const withoutLanguage = ({ pathname }: URL) => pathname.replace(/^\/\w\w/, '');

/** Cancels, and checks that the page says so. */
async function cancel({ visit, ledger, memory }: Under): Promise<void> {
  const id = visit.random.pickOrNone(memory.appointments);
  if (!id) return;
  memory.appointments.splice(memory.appointments.indexOf(id), 1);
  ledger.cancelling(id);
  let page = await visit.open(`/appointments/${id}/cancel`);
  if (stepOf(page) === 'cancel') page = await visit.send(formOf(page, 'input[name="appointment"]'), {});
  const says =
    appointmentAt(page.url) === id && page.$('main a[href$="/cancel"]').length === 0 && page.$('.said').length > 0;
  if (says) ledger.cancelled(id);
  else visit.contradict(`after cancelling, ${page.url.pathname} does not say so`);
}

/** Opens the form anew, or a draft that was left: its text must stand there. Undefined where nothing can be booked. */
async function begin({ visit, ledger, memory }: Under): Promise<Answered | undefined> {
  const left = visit.random.chance(0.6) ? memory.left.pop() : undefined;
  if (left) {
    const page = await visit.open(left.path);
    requireStep(page, 'reason');
    const shown = page.$('textarea[name="reason"]').val();
    if (shown !== left.reason) visit.contradict(`a draft that was left shows another text: ${shown}`);
    return { ...(await writeReason(visit, ledger, page)), kind: left.kind };
  }
  const opened = await visit.open('/appointments/new');
  const asks = findForm(opened, 'main form');
  // Where a booking is not finished, the page asks first. "Start again" leaves it as it is.
  const first = !draftOf(opened) && asks ? await visit.send(asks, {}) : opened;
  if (!draftOf(first)) return undefined;
  const { page: times, kind } = await chooseKind(visit, first);
  const page = await chooseTime(visit, times);
  return { ...(await writeReason(visit, ledger, page)), kind };
}

/** From a page before the check to the check page: a time may be taken, or the kind booked in another tab. */
async function toCheck({ visit, ledger }: Under, { page: first, kind: before, reason }: Answered): Promise<Answered> {
  let [page, kind] = [first, before];
  for (let steps = 0; steps < 6 && stepOf(page) !== 'check'; steps++) {
    if (stepOf(page) === 'kind') ({ page, kind } = await chooseKind(visit, page));
    else if (stepOf(page) === 'time') page = await chooseTime(visit, page);
    else ({ page, reason } = await writeReason(visit, ledger, page));
  }
  requireStep(page, 'check');
  return { page, kind, reason };
}

/** The back button, then another text: the check page in the other tab shows what is no longer so. */
async function changeBehind({ visit, ledger }: Under, { page, kind }: Answered): Promise<Answered> {
  const reasonPage = await visit.open(withoutLanguage(page.url).replace(/check$/, 'reason'));
  const { reason } = await writeReason(visit, ledger, reasonPage);
  return { page, kind, reason };
}

/** Presses the button of the check page, at times twice at once. Notes the receipt. Answers the page that came. */
async function confirm({ visit, ledger }: Under, { page, kind, reason }: Answered): Promise<Page> {
  const form = formOf(page, 'input[name="shown"]');
  const draftId = draftOf(page) ?? '';
  const press: Press = { citizenId: visit.citizen.id, draftId, kind, reason, startAt: form.fields.shown ?? '' };
  if (visit.random.chance(0.3)) await visit.meet(form.fields.shown ?? '');
  ledger.press(press);
  const noteReceipt = (url: URL) => {
    const id = appointmentAt(url);
    if (id) ledger.receipt(press, id);
  };
  const send = () => visit.send(filled(form, { go: 'next' }), {}, noteReceipt);
  const isDouble = visit.random.chance(0.3);
  const [first, second] = await Promise.all(isDouble ? [send(), send()] : [send()]);
  return second ?? (first as Page);
}

/** The receipt shows the reason, and the list leads to it. */
async function lookAt({ visit, memory }: Under, receipt: Page, reason: string): Promise<void> {
  const id = appointmentAt(receipt.url);
  if (!id) throw new Error('a receipt was expected');
  memory.appointments.push(id);
  if (receipt.$('.said').text() !== reason) visit.contradict('a receipt shows another reason');
  const list = await visit.open('/appointments');
  if (list.$(`a[href*="${id}"]`).length === 0) visit.contradict('the list does not lead to what was booked');
}

/** Leaves the form: for later, or for good. */
async function leave({ visit, ledger, memory }: Under, { page, kind, reason }: Answered): Promise<void> {
  const path = withoutLanguage(page.url).replace(/\w+$/, '');
  if (memory.left.length < 2 && visit.random.chance(0.7)) {
    memory.left.push({ path: `${path}reason`, kind, reason });
    return;
  }
  const asked = await visit.open(`${path}leave`);
  ledger.deleting(draftOf(page) ?? '');
  await visit.send(formOf(asked, 'main input[name="draft"]'), {});
}

async function book(under: Under, answered: Answered): Promise<void> {
  const { visit } = under;
  let at = await toCheck(under, answered);
  for (let attempt = 0; attempt < 5; attempt++) {
    if (visit.random.chance(0.15)) at = await changeBehind(under, at);
    const page = await confirm(under, at);
    if (appointmentAt(page.url)) return lookAt(under, page, at.reason);
    at = await toCheck(under, { ...at, page });
  }
  throw new GivenUp('every time was taken by somebody else');
}

/** The journey. Throws GivenUp. */
export async function journey(visit: SoakVisit, ledger: Ledger, memory: Memory): Promise<void> {
  const under = { visit, ledger, memory };
  const answered = await begin(under);
  if (!answered) return cancel(under);
  if (visit.random.chance(0.12)) return leave(under, answered);
  await book(under, answered);
  if (visit.random.chance(0.6)) await cancel(under);
}
