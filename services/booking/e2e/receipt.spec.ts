/** The receipt says what the citizen must know for the very kind of appointment, on the screen and on paper. */
import { readFile } from 'node:fs/promises';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { readCalendar } from '@/scripts/testing/read-calendar';
import type { AppointmentKind } from '@/services/booking/schema';
import { addAppointment, decideFor, weekday } from '@/services/booking/testing/patients';
import { confirm, fillIn } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

const { receipt, cancel } = nb.appointments;
const [gratisUntil = ''] = cancel.leadUntil.split('{when}');
/** As `services/booking/testing/world.ts` has it. */
const street = 'Fjellheimvegen 12';
const when: Record<AppointmentKind, Date> = { office: weekday(0, 8), video: weekday(0, 10), phone: weekday(0, 11) };

test('a visit at the office names the street, goes into a calendar, and says before it is cancelled what that may cost', async ({
  page,
  citizen,
}) => {
  await decideFor(citizen, { lateFee: 300 });
  await openSignedIn(page, `/nb/appointments/${await addAppointment(citizen, when.office)}`, citizen);
  const link = page.getByRole('link', { name: receipt.toCalendar });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe('helseporten.ics');
  expect(readCalendar(await readFile(await file.path(), 'utf8'))).toMatchObject({ startAt: when.office, sequence: 1 });
  await expect(page.locator('main .card')).toContainText(street);
  await expect(page.locator('main')).toContainText('et gebyr på 300 kroner');
  await page.getByRole('link', { name: nb.appointments.cancel.link }).click();
  await expect(page.locator('main')).toContainText(gratisUntil);
});

for (const kind of ['video', 'phone'] as const) {
  test(`a ${kind} appointment names no street, and says where the ${kind === 'video' ? 'link' : 'call'} comes from`, async ({
    page,
    citizen,
  }) => {
    await openSignedIn(page, '/nb/appointments/new', citizen);
    await fillIn(page, kind, when[kind], 'Prøvesvar');
    await expect(page.locator('.answers')).not.toContainText(street);
    await confirm(page);
    const card = page.locator('main .card');
    await expect(card).toContainText(receipt.comes[kind]);
    await expect(card).not.toContainText(street);
  });
}

test('on paper it says what to do who cannot come, with the telephone, and shows no button', async ({
  page,
  citizen,
}) => {
  await decideFor(citizen, { lateFee: 300 });
  await openSignedIn(page, `/nb/appointments/${await addAppointment(citizen, when.office)}`, citizen);
  await page.emulateMedia({ media: 'print' });
  const section = page.locator('section', { has: page.getByRole('heading', { name: receipt.cannotCome }) }).last();
  await expect(section.locator('a[href^="tel:"]')).toBeVisible();
  await expect(section).toContainText('et gebyr på 300 kroner');
  await expect(page.locator('main .aksel-button:visible')).toHaveCount(0);
});
