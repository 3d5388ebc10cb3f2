/** Every page fits, whatever a citizen wrote and whatever the register calls people and places. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { expectFits } from '@/e2e/steps/reflow';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { mintActing } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { encrypt } from '@/lib/database/encryption';
import { saveAnswers } from '@/services/booking/drafts';
import { appointment } from '@/services/booking/schema';
import {
  addAppointment,
  addDraft,
  addMostDrafts,
  addOneOfEachKind,
  makeGp,
  weekday,
} from '@/services/booking/testing/patients';
import { patient, practice, practitioner } from '@/services/practices/schema';
import { expect, makePatient, test } from './fixtures';

const link = `https://example.com/${'langt-ord_'.repeat(48)}`;
const name = 'Langtnavn'.repeat(12);

async function openAndMeasure(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await expectFits(page, path);
}

/** A citizen whose name, GP, practice and words are long. */
async function world() {
  const gp = await makeGp();
  const citizen = await makePatient({ gp });
  const place = { name, municipality: name, address: name, postalPlace: name };
  await database().update(practice).set(place).where(eq(practice.slug, gp.slug));
  await database().update(practitioner).set({ name }).where(eq(practitioner.id, gp.practitionerId));
  await database().update(patient).set({ givenName: name, familyName: name }).where(eq(patient.citizenId, citizen.id));
  return { gp, citizen };
}

test('a link of 500 characters and names of a hundred fit, on every page that shows them', async ({ page }) => {
  test.slow();
  const { gp, citizen } = await world();
  expect(link).toHaveLength(500);
  const draft = await addDraft(citizen, weekday(0, 8));
  const draftId = draft.split('/').at(-1) ?? '';
  await saveAnswers(mintActing<'high'>(citizen.id), draftId, { reason: link });
  await openSignedIn(page, `/nb${draft}/check`, citizen);
  for (const step of [
    'check',
    'reason',
    'reason?error=reasonTooLong',
    'time',
    'time?error=slotMissing',
    'kind',
    'leave',
  ])
    await openAndMeasure(page, `/nb${draft}/${step}`);
  const past = await addAppointment(citizen, weekday(0, 9), { status: 'cancelled' });
  const current = await addOneOfEachKind(citizen);
  const reason = encrypt(link, { table: 'appointment', column: 'reason', row: current });
  await database().update(appointment).set({ reason }).where(eq(appointment.id, current));
  for (const path of [`/${current}`, `/${current}?booked=1`, `/${current}/cancel`, `/${past}`, '', '?past=all', '/new'])
    await openAndMeasure(page, `/nb/appointments${path}`);
  const other = await makeGp();
  await database().update(practice).set({ name }).where(eq(practice.slug, other.slug));
  const elsewhere = [`/appointments/new?practice=${other.slug}`, '/my-page', `/practices/${gp.slug}`, '/practices'];
  for (const path of [...elsewhere, `/practices?q=${link.slice(0, 100)}`, '/step-up?redirect=/nb/appointments', ''])
    await openAndMeasure(page, `/nb${path}`);
  await openAndMeasure(page, '/nb/login-failed?reason=cancelled');
});

test('ten unfinished bookings with long answers fit, too', async ({ page }) => {
  const { citizen } = await world();
  await addMostDrafts(citizen, link);
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await openAndMeasure(page, '/nb/appointments/new');
  await expect(page.locator('main a[href$="/check"]')).toHaveCount(10);
  await openAndMeasure(page, '/nb/appointments');
});
