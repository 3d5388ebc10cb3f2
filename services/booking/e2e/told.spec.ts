/** From the booking to the citizen's mailbox: told once, in words that anybody may see, and no log knows of it. */
import { randomBytes } from 'node:crypto';
import { holding } from '@/e2e/steps/listen';
import { mailTo, openMail, printedByAll } from '@/e2e/steps/mailbox';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { reachable } from '@/scripts/demo/contacts';
import { addToRegister, weekday } from '@/services/booking/testing/patients';
import { confirm, fillIn } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

/** The worker looks once a second, and Altinn asks the portal before it sends. */
const soon = { timeout: 30_000 };

test('whoever books and cancels is told of both, and nothing of health, nobody and no address is in it or in a log', async ({
  page,
}) => {
  const [{ pid, email, phone }] = reachable;
  const citizen = await addToRegister({ id: await findOrAddCitizen(pid), pid });
  const secret = `hemmelig-${randomBytes(6).toString('hex')}`;
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await fillIn(page, 'phone', weekday(0, 11), secret);
  await confirm(page);
  const [receipt] = page.url().split('?');
  const subjects = async () => (await mailTo(page, email)).map(({ subject }) => subject);
  await expect.poll(subjects, soon).toEqual(['Timen din er bestilt']);
  await page.goto(`${receipt}/cancel`);
  await page.locator('main button[type="submit"]').click();
  await expect(page.getByText(nb.appointments.cancelledByYou).first()).toBeVisible();
  await expect.poll(subjects, soon).toEqual(['Timen din er bestilt', 'Timen din er avbestilt']);
  for (const message of await mailTo(page, email)) {
    const mail = await openMail(page, message);
    await expect(mail.locator('h1')).toHaveText(message.subject);
    await expect(mail.locator('.when')).toHaveText(/kl\.\s\d\d\.\d\d/);
    expect(await mail.textContent()).not.toMatch(/lege|helse(?!porten)|syk|https?:|@/i);
    const whole = [{ where: 'message', text: message.html }];
    expect(holding(whole, [secret, pid, 'vestad', 'Skogmo', phone, email])).toEqual([]);
  }
  const printed = printedByAll();
  const places = printed.map(({ where }) => where);
  expect(places).toEqual(expect.arrayContaining(['worker.log', 'altinn.log', 'krr.log', 'mailbox.log']));
  const told = ['Timen din er', secret, pid, email, phone, citizen.familyName.replace(/^.*ø/, '')];
  expect(holding(printed, told).map(({ where }) => where)).toEqual([]);
});
