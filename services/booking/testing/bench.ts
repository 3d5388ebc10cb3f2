/** For `npm run bench`: a citizen's way through a booking, form by form. */
import { filled, formOf, type Page, pageOf } from '@/scripts/plain-browser/forms';
import { type PlainBrowser, visit } from '@/scripts/plain-browser/plain-browser';
import type { GuardedWalk } from '@/services/test-bench';

const go = { go: 'next' };
const firstValue = (page: Page, selector: string) => page.$(selector).first().attr('value') ?? '';

function stepsOf(browser: PlainBrowser, origin: string) {
  const open = async (path: string) => pageOf(await visit(browser, { url: new URL(path, origin) }));
  const answer = async (page: Page, selector: string, fields: Record<string, string> = go) =>
    pageOf(await visit(browser, { form: filled(formOf(page, selector), fields) }));

  /** The steps of a booking, each with its page, up to the check. */
  async function fillIn(type: string) {
    // Where a booking is not finished, the page asks first.
    const first = await open('/nb/appointments/new');
    const kind = first.url.pathname.endsWith('/new') ? await answer(first, 'main form', {}) : first;
    const time = await answer(kind, '[name="type"]', { ...go, type });
    const slot = firstValue(time, '[name="slot"]');
    const reason = await answer(time, '[name="slot"]', { ...go, slot });
    const check = await answer(reason, '[name="reason"]', { ...go, reason: 'Vondt i kneet' });
    if (!check.url.pathname.endsWith('/check')) throw new Error(`the booking came to ${check.url.pathname}`);
    return { kind, time, reason, check, slot };
  }

  async function cancelForm(receipt: Page) {
    const page = await open(`${receipt.url.pathname}/cancel`);
    return formOf(page, '[name="appointment"]');
  }

  async function cancelLatest(): Promise<void> {
    const link = (await open('/nb/appointments')).$('a[href*="/cancel"]').first().attr('href');
    if (link) await answer(await open(link), '[name="appointment"]', {});
  }

  return { open, answer, fillIn, cancelForm, cancelLatest };
}

/** Books one visit, begins another, and names the pages and the forms on the way. */
export async function walk(browser: PlainBrowser, origin: string): Promise<GuardedWalk> {
  const { answer, fillIn, cancelForm, cancelLatest } = stepsOf(browser, origin);
  const book = async (type: string) => answer((await fillIn(type)).check, '[name="shown"]');
  const receipt = await book('phone');
  const { kind, time, reason, check, slot } = await fillIn('office');
  // The first week may be nearly over.
  const nextWeek = time.$('.weekbar__next').attr('value');
  return {
    pages: {
      'my page': '/nb/my-page',
      appointments: '/nb/appointments',
      kind: kind.url.pathname,
      time: `${time.url.pathname}${nextWeek ? `?week=${nextWeek}` : ''}`,
      reason: reason.url.pathname,
      check: check.url.pathname,
      receipt: `${receipt.url.pathname}?booked=1`,
    },
    forms: {
      kind: filled(formOf(kind, '[name="type"]'), { ...go, type: 'office' }),
      time: filled(formOf(time, '[name="slot"]'), { ...go, slot }),
      reason: filled(formOf(reason, '[name="reason"]'), { ...go, reason: 'Vondt i kneet' }),
      confirm: async () => {
        await cancelLatest();
        return filled(formOf((await fillIn('phone')).check, '[name="shown"]'), go);
      },
      cancel: async () => {
        await cancelLatest();
        return cancelForm(await book('phone'));
      },
    },
  };
}
