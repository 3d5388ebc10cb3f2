/** A citizen with MinID sees how they are reached, and chooses which messages they want. */
import { ageSession } from '@/e2e/citizens';
import { expect, nb, test } from '@/e2e/fixtures';
import { holding, listen } from '@/e2e/steps/listen';
import { hiddenFields, postForm } from '@/e2e/steps/post-form';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { people } from '@/services/test-people';

/** Somebody in the contact register, who is only looked at: others may be signed in as the same. */
const [known] = people;

test('number and address are shown by their ends, and stand nowhere else', async ({ page }) => {
  const { all } = listen(page.context());
  await openSignedIn(page, '/nb/contact', { pid: known?.pid ?? '' }, 'MinID');
  await expect(page.locator('dd').first()).toContainText('••• •• 001');
  await expect(page.locator('dd').nth(1)).toContainText('m•••@example.com');
  await expect(page.getByText('nummeret som slutter på 001')).toBeAttached();
  const whole = ['40000001', 'maja.proevestad'];
  expect(holding([...(await all()), { where: 'page', text: await page.content() }], whole)).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('what is chosen is saved, said, and in the access log', async ({ page, citizen }) => {
      await openSignedIn(page, '/nb/contact', citizen, 'MinID');
      await expect(page.getByRole('radio', { name: nb.contact.choices.yes })).toBeChecked();
      await page.locator('label[for="no"]').click();
      await page.locator('label[for="sms"]').click();
      await page.locator('#language').selectOption('se');
      await page.getByRole('button', { name: nb.contact.choices.save }).click();
      await expect(page.locator('#notice')).toHaveText('Lagret. Du får ikke påminnelser.');
      await page.goto('/nb/contact');
      await expect(page.locator('input:checked')).toHaveCount(2);
      await expect(page.locator('#no')).toBeChecked();
      await expect(page.locator('#sms')).toBeChecked();
      await expect(page.locator('#language')).toHaveValue('se');
      // The access log asks for level high.
      await page.context().clearCookies();
      await openSignedIn(page, '/nb/access-log', citizen);
      await expect(page.getByText(nb.accessLog.did.chooseMessages)).toBeVisible();
    });
  });
}

test('what was chosen when the session ran out is there after the login, and is said not to be saved', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/contact', citizen, 'MinID');
  await page.locator('label[for="no"]').click();
  await page.locator('button[name="lang"][value="en"]').click();
  await page.waitForURL(/\/en\/contact/);
  await page.locator('label[for="sms"]').click();
  await ageSession(citizen, 31);
  const back = page.waitForResponse(/\/api\/auth\/callback\//);
  await page.locator('main form button').last().click();
  await back;
  await expect(page.locator('#notice')).toContainText('not saved yet');
  await expect(page.locator('#no')).toBeChecked();
  await expect(page.locator('#sms')).toBeChecked();
});

test('what is wrong is said at its field, and the rest stays as it was chosen', async ({ page, citizen, origin }) => {
  await openSignedIn(page, '/nb/contact', citizen, 'MinID');
  const hidden = hiddenFields(await page.content(), 'language');
  const typed = { reminders: 'perhaps', first: 'sms', language: 'nn' };
  const answer = await postForm(page.request, `${origin}/nb/contact`, { ...hidden, ...typed });
  await page.goto(answer.headers().location ?? '');
  const link = page.getByRole('link', { name: nb.contact.errors.reminders });
  await expect(link).toHaveAttribute('href', '#reminders');
  await expect(page.locator('#sms')).toBeChecked();
  await expect(page.locator('#language')).toHaveValue('nn');
});
