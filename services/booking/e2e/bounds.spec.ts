/** What is refused, and that it is said; what begins nothing; and what one broken value does not break. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { ageSession } from '@/e2e/citizens';
import { logIn, openSignedIn } from '@/e2e/steps/sign-in';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { appointment } from '@/services/booking/schema';
import {
  addAppointment,
  addMostDrafts,
  appointmentsOf,
  type JourneyPatient,
  reasonKeptOf,
  weekday,
} from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, fillIn, goOn } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

const nine = weekday(0, 8);
const draftsOf = ({ id }: JourneyPatient) => database().select().from(draft).where(eq(draft.citizenId, id));

const essay = 'Et langt brev. '.repeat(1000);

/** The step of the reason, with an answer that is too long for the doctor and is kept. */
async function writeEssay(page: Page, citizen: JourneyPatient) {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
  await page.locator('textarea').fill(essay);
  await goOn(page);
  await page.waitForURL(/error=reasonTooLong/);
  await expect(page.locator('textarea')).toHaveValue(essay);
}

test('a text that is too long to keep stays on the page, which says that it was not sent', async ({
  page,
  citizen,
}) => {
  await writeEssay(page, citizen);
  for (const [length, over] of [
    [200_001, '199 501'],
    [300_000, '299 500'],
  ] as const) {
    const text = 'z'.repeat(length);
    await page.locator('textarea').fill(text);
    await goOn(page);
    await expect(page.locator('textarea')).toBeFocused();
    await expect(page.locator('textarea')).toHaveValue(text);
    await expect(page.locator('#reason-c')).toContainText(over);
    await expect(page.locator('#reason-c [role="alert"]')).toContainText(nb.form.notSent.split(',')[0] ?? '');
  }
  expect(await reasonKeptOf(citizen)).toBe(essay);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a text that is too long to keep is not kept, what was written before stays, and the page says so', async ({
    page,
    citizen,
  }) => {
    await writeEssay(page, citizen);
    await page.locator('textarea').fill('x'.repeat(210_000));
    await goOn(page);
    await page.waitForURL(/error=reasonNotKept/);
    await expect(page).toHaveTitle(/^Feil:/);
    await expect(page.locator('#reason-e')).toContainText('200');
    expect(await reasonKeptOf(citizen)).toBe(essay);
    await page.locator('textarea').fill('y'.repeat(210_000));
    await ageSession(citizen, 31);
    // The page stands at the error already: only the answer to the form shows that it was sent.
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await goOn(page);
    await answered;
    expect(await reasonKeptOf(citizen)).toBe(essay);
  });
});

test('a text that shows nothing is asked for again, and one that turns round is set right', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
  await page.locator('textarea').fill('\u200b\u200b\u200b');
  await goOn(page);
  await page.waitForURL(/error=reasonMissing/);
  await page.locator('textarea').fill('Ikke \u202eretrems\u202c 👨‍👩‍👧');
  await goOn(page);
  await page.waitForURL(/\/check/);
  await expect(page.locator('.said')).toHaveText('Ikke retrems 👨‍👩‍👧');
});

test('who has ten unfinished bookings is shown them, and none of them goes', async ({ page, citizen }) => {
  await addMostDrafts(citizen);
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await expect(page).toHaveURL('/nb/appointments/new');
  await expect(page.locator('main h2')).toHaveCount(10);
  expect(await draftsOf(citizen)).toHaveLength(10);
  await page.locator('main a[href$="/leave"]').first().click();
  await page.waitForURL(/\/leave/);
  await page.getByRole('button', { name: nb.booking.leave.delete }).click();
  await page.waitForURL(/deleted=1/);
  await page.goto('/nb/appointments/new');
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL(/\/kind/);
  expect(await draftsOf(citizen)).toHaveLength(10);
});

test('a reason that no key opens: the list is there, the page says so, and it can be cancelled', async ({
  page,
  citizen,
}) => {
  const id = await addAppointment(citizen, nine);
  await database()
    .update(appointment)
    .set({ reason: Buffer.from('\u0001\u0004gonexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'latin1') })
    .where(eq(appointment.id, id));
  await openSignedIn(page, '/nb/appointments', citizen);
  await page.locator(`main a[href="/nb/appointments/${id}"]`).click();
  await expect(page.getByText(nb.appointments.receipt.reasonUnreadable)).toBeVisible();
  await page.locator('main a[href$="/cancel"]').click();
  await page.waitForURL(/cancel/);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/cancel'));
  expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['cancelled']);
});

test('after a booking with scripts, every address on the page is the one that was opened', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  await confirm(page);
  const { pathname } = new URL(page.url());
  await expect(page.locator('.langs a[lang="en"]')).toHaveAttribute('href', `/en${pathname.slice(3)}?booked=1`);
  expect(await page.content()).not.toMatch(/href="[^"]*_rsc/);
});

const ahead = [
  ['a prefetch', { 'sec-purpose': 'prefetch' }],
  ['a prerender', { 'sec-purpose': 'prefetch;prerender' }],
  ["a prefetch by Next's router", { 'next-router-prefetch': '1', rsc: '1' }],
  ['an older prefetch', { purpose: 'prefetch' }],
  ['a preview', { 'x-purpose': 'preview' }],
] as const;

test('looking ahead begins no booking and changes no language; opening the page does', async ({ page, citizen }) => {
  await logIn(page.request, '/nb/appointments', citizen);
  for (const [name, headers] of ahead) {
    const answer = await page.request.get('/en/appointments/new', { headers, maxRedirects: 0 });
    expect([name, answer.status(), answer.headers()['set-cookie']]).toEqual([name, 400, undefined]);
    const open = await page.request.get('/en/practices', { headers, maxRedirects: 0 });
    // Next leads its own router to an address that names the request.
    expect([200, 307]).toContain(open.status());
    expect([name, open.headers()['set-cookie']]).toEqual([name, undefined]);
  }
  expect((await page.request.head('/nb/appointments/new', { maxRedirects: 0 })).status()).toBe(405);
  expect(await draftsOf(citizen)).toEqual([]);
  await page.goto('/nb/appointments/new');
  await page.waitForURL(/\/kind/);
  expect(await draftsOf(citizen)).toHaveLength(1);
});

test('an id in capitals in a form leads on to the page; in an address there is no such page, as in any other spelling', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await page.waitForURL(/\/kind/);
  const { pathname } = new URL(page.url());
  const id = pathname.split('/')[4] ?? '';
  await page
    .locator('input[name="draft"]')
    .evaluate((input, value) => input.setAttribute('value', value), id.toUpperCase());
  await chooseKind(page, 'office');
  expect(page.url()).toContain(id);
  const encoded = `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`;
  const spellings = [id.toUpperCase(), encoded, `${id}%00`].map((other) => pathname.replace(id, other));
  for (const address of [...spellings, pathname.replace('/nb', '/NB'), pathname.replace('/kind', '/Kind')])
    expect([address, (await page.request.get(address, { maxRedirects: 0 })).status()]).toEqual([address, 404]);
  for (const address of [`${pathname}/`, pathname.replace('/nb/', '/nb//'), pathname.replace('/kind', '//kind')]) {
    const answer = await page.request.get(address);
    expect([address, new URL(answer.url()).pathname]).toEqual([address, pathname]);
  }
});
