/** Booking for somebody else: it is said everywhere, and nothing is ever done for the wrong person. */
import type { Page } from '@playwright/test';
import { ageSession, makeCitizen } from '@/e2e/citizens';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { empower, register } from '@/scripts/testing/registry';
import { addChild, bornYearsAgo } from '@/scripts/testing/relations';
import { addAppointment, appointmentsOf, type JourneyPatient, weekday } from '@/services/booking/testing/patients';
import { confirm, fillIn, goOn } from '@/services/booking/testing/steps';
import { expect, makePatient, nb, test } from './fixtures';
import { testWays } from './with-and-without-scripts';

const odin = 'Odin Prøvestad';
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const strip = (page: Page) => page.getByRole('region', { name: nb.acting.region });
const said = (text: string, name = odin) => text.replace('{whom}', name).replace('{name}', name);
const nine = weekday(1, 8);

/** A child with a GP, whose parent the registry knows. */
async function childOf(parent: JourneyPatient, years: number): Promise<JourneyPatient> {
  const child = await makePatient({ birthDate: bornYearsAgo(years) });
  await addChild(parent, years, child);
  return child;
}

async function chooseOdin(page: Page): Promise<void> {
  await page.getByRole('button', { name: said(nb.acting.actFor) }).click();
  await expect(strip(page)).toContainText(odin);
}

/** The name and who is meant stand where one looks, and neither in the title nor in the address. */
async function isForOdin(page: Page, heading: string): Promise<void> {
  await expect(strip(page)).toContainText(odin);
  await expect(h1(page)).toHaveText(said(heading));
  expect(`${await page.title()} ${page.url()}`).not.toMatch(/odin|prøvestad|pr%C3/i);
}

async function parentBooks(page: Page, parent: JourneyPatient): Promise<void> {
  const child = await childOf(parent, 7);
  await openSignedIn(page, '/nb/my-page', parent);
  await chooseOdin(page);
  await page.goto('/nb/appointments/new');
  await isForOdin(page, nb.booking.kind.headingWhom);
  await fillIn(page, 'office', nine, 'Utslett på armene');
  await isForOdin(page, nb.booking.check.headingWhom);
  await expect(page.locator('.answers')).toContainText(`${odin}, 7 år`);
  await expect(page.locator('#hold')).toContainText(`holder timen for ${odin}`);
  await expect(page.locator('main button[name="go"]')).toHaveText(said(nb.booking.check.confirmWhom));
  await confirm(page);
  await isForOdin(page, nb.appointments.receipt.titleWhom);
  await expect(page.locator('.facts')).toContainText(`${odin}, 7 år`);
  await expect(page.locator('.facts')).toContainText(`${parent.givenName} ${parent.familyName}`);
  expect(await appointmentsOf(child)).toHaveLength(1);
  expect(await appointmentsOf(parent)).toHaveLength(0);
  await page.goto('/nb/appointments');
  await isForOdin(page, nb.appointments.titleWhom);
  await page.locator('a[href*="/cancel"]').first().click();
  await isForOdin(page, nb.appointments.cancel.titleWhom);
  await page.getByRole('button', { name: said(nb.appointments.cancel.confirmWhom) }).click();
  await isForOdin(page, nb.appointments.receipt.cancelledTitleWhom);
}

async function switchedElsewhere(page: Page, parent: JourneyPatient): Promise<void> {
  const child = await childOf(parent, 7);
  await openSignedIn(page, '/nb/my-page', parent);
  await chooseOdin(page);
  await page.goto('/nb/appointments/new');
  await fillIn(page, 'office', nine, 'Utslett på armene');
  const other = await page.context().newPage();
  await other.goto('/nb/acting-for');
  await other.locator('label[for="self"]').click();
  await other.getByRole('button', { name: nb.acting.go }).click();
  await expect(other).toHaveURL('/nb/my-page');
  await expect(strip(other)).toHaveCount(0);
  await goOn(page);
  await expect(h1(page)).toHaveText(nb.acting.switched.title);
  expect([...(await appointmentsOf(child)), ...(await appointmentsOf(parent))]).toEqual([]);
  await page.getByRole('button', { name: said(nb.acting.switched.goOn) }).click();
  await isForOdin(page, nb.booking.check.headingWhom);
  await expect(page.locator('.answers')).toContainText('Utslett på armene');
  await confirm(page);
  expect(await appointmentsOf(child)).toHaveLength(1);
}

async function withdrawnMeanwhile(page: Page, father: JourneyPatient): Promise<void> {
  const daughter = await makeCitizen();
  await register(daughter.id, { givenName: 'Torbjørg' });
  await register(father.id, { givenName: 'Odin' });
  await openSignedIn(page, '/nb/acting-for/powers', father);
  await page.locator('#number').fill(`${daughter.pid.slice(0, 6)} ${daughter.pid.slice(6)}`);
  await page.locator('label[for="months-3"]').click();
  await page.getByRole('button', { name: nb.acting.powers.give }).click();
  await expect(page.getByText(nb.acting.powers.done)).toBeVisible();
  await expect(page.locator('main')).toContainText('Torbjørg Prøvestad');

  const hers = await (await page.context().browser()?.newContext())?.newPage();
  if (!hers) throw new Error('no browser');
  await openSignedIn(hers, '/nb/my-page', daughter);
  await chooseOdin(hers);
  await hers.goto('/nb/appointments/new');
  await fillIn(hers, 'office', nine, 'Vondt i ryggen');
  await page.getByRole('button', { name: /Trekk tilbake/ }).click();
  await expect(page.getByText(nb.acting.powers.withdrawn)).toBeVisible();
  await goOn(hers);
  await expect(hers.locator('main')).toContainText(nb.acting.ended);
  await expect(strip(hers)).toHaveCount(0);
  expect(await appointmentsOf(father)).toEqual([]);
  await hers.context().close();
}

async function refusedPower(page: Page, father: JourneyPatient): Promise<void> {
  await register(father.id, { givenName: 'Odin' });
  await openSignedIn(page, '/nb/acting-for/powers', father);
  await page.locator('#number').fill(father.pid);
  await page.locator('label[for="months-3"]').click();
  await page.getByRole('button', { name: nb.acting.powers.give }).click();
  await expect(page.locator('main')).toContainText(nb.acting.powers.errors.self);
  await expect(page.locator('#number')).toHaveValue(father.pid);
  await expect(page.locator('#months-3')).toBeChecked();
  expect(page.url()).not.toContain(father.pid);
}

async function powerAfterTimeOut(page: Page, father: JourneyPatient): Promise<void> {
  await openSignedIn(page, '/nb/acting-for/powers', father);
  await page.locator('#number').fill('150384');
  await page.locator('label[for="months-3"]').click();
  await page.locator('button[name="lang"][value="nn"]').click();
  await page.waitForURL(/\/nn\//);
  await expect(page.locator('#number')).toHaveValue('150384');
  await page.locator('button[name="lang"][value="nb"]').click();
  await page.waitForURL(/\/nb\//);
  await ageSession(father, 31);
  const back = page.waitForResponse(/\/api\/auth\/callback\//);
  await page.getByRole('button', { name: nb.acting.powers.give }).click();
  await back;
  await expect(page.locator('#number')).toHaveValue('150384');
  await expect(page.locator('#months-3')).toBeChecked();
}

async function fromTwelveOn(page: Page, parent: JourneyPatient): Promise<void> {
  const child = await childOf(parent, 13);
  const own = await addAppointment(child, weekday(2, 9), { kind: 'phone' });
  await openSignedIn(page, '/nb/my-page', parent);
  await chooseOdin(page);
  await page.goto(`/nb/appointments/${own}`);
  await expect(h1(page)).toHaveText(nb.notFound.title);
  await page.goto('/nb/appointments');
  await expect(page.locator('main')).toContainText(said(nb.booking.acting.ownBookings));
  await expect(page.locator('main a[href*="/cancel"]')).toHaveCount(0);
  await page.goto('/nb/appointments/new');
  await fillIn(page, 'office', nine, 'Hoste i tre uker');
  await confirm(page);
  await expect(page.locator('main')).toContainText(said(nb.appointments.receipt.reasonHiddenWhom));
  await expect(page.locator('main')).not.toContainText('Hoste i tre uker');
  await page.goto('/nb/appointments');
  await expect(page.locator('main a[href*="/cancel"]')).toHaveCount(1);
}

async function powerForAnotherService(page: Page, daughter: JourneyPatient): Promise<void> {
  const father = await makePatient();
  await register(daughter.id);
  await register(father.id);
  const own = await addAppointment(father, weekday(2, 9));
  await empower(father.id, daughter.id, { service: 'another', at: new Date(), until: weekday(5, 8) });
  await openSignedIn(page, '/nb/my-page', daughter);
  await page.getByRole('button', { name: said(nb.acting.actFor, 'Torgeir Prøvestad') }).click();
  await expect(strip(page)).toContainText('Torgeir Prøvestad');
  for (const path of ['/nb', '/nb/my-page']) {
    await page.goto(path);
    await expect(strip(page)).toContainText('Torgeir Prøvestad');
    await expect(page.locator('main')).not.toContainText(nb.problem.title);
  }
  for (const path of ['/nb/appointments', `/nb/appointments/${own}`, '/nb/appointments/new']) {
    await page.goto(path);
    await expect(page.locator('main')).toContainText(nb.acting.otherService);
  }
}

testWays([
  ['a power for another service opens nothing of this one', powerForAnotherService, false],
  ['a parent books and cancels for a child, and every page says for whom', parentBooks, true],
  ['a form for another than one acts for now does nothing, and leads on for both', switchedElsewhere, false],
  ['a power that is withdrawn in mid-flow ends at once', withdrawnMeanwhile, true],
  ['a power that is refused keeps what was filled in', refusedPower, false],
  ['another language, and a login in between, keep what was filled in for a power', powerAfterTimeOut, true],
  ['from twelve on a parent sees what they booked themselves, and no reasons', fromTwelveOn, false],
]);

test('the parent finds the child on the start page, on My page and on the first step', async ({ page, citizen }) => {
  await childOf(citizen, 7);
  await openSignedIn(page, '/nb/my-page', citizen);
  for (const path of ['/nb/my-page', '/nb', '/nb/appointments']) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: said(nb.acting.actFor) })).toBeVisible();
  }
  await page.goto('/nb/appointments/new');
  await expect(page.locator('main')).toContainText(odin);
  await page.locator('label[for="office"]').click();
  await page.getByRole('button', { name: nb.booking.others.choose }).click();
  await page.waitForURL(/acting-for/);
  await page.locator('.choices .aksel-radio__label').nth(1).click();
  await page.getByRole('button', { name: nb.acting.go }).click();
  await isForOdin(page, nb.booking.kind.headingWhom);
});

test('who is under sixteen and alone is told whom to ask, and finds the way out', async ({ page }) => {
  const child = await makePatient({ birthDate: bornYearsAgo(13) });
  await openSignedIn(page, '/nb/appointments/new', child);
  await expect(h1(page)).toHaveText(nb.booking.underAge.title);
  const main = page.locator('main');
  await expect(main).toContainText(nb.booking.underAge.parent);
  await expect(main.locator('a[href="tel:116111"]')).toBeVisible();
  await main.getByRole('button', { name: nb.layout.logOut }).click();
  await expect(page).toHaveURL(/signed-out/);
});
