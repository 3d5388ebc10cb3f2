/** The access log and the file with all that is held, as a citizen meets them: with and without scripts, by the keyboard. */
import { readFileSync } from 'node:fs';
import { serviceAtHigh } from '@/services/testing';
import { addToLog, makeCitizen, rowsOfLog } from './citizens';
import { expect, nb, test } from './fixtures';
import { openSignedIn } from './steps/sign-in';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a citizen leafs through the log, chooses a period and takes the file out, which the log then says', async ({
      page,
      citizen,
    }) => {
      await addToLog(citizen.id, 60);
      await openSignedIn(page, '/nb/access-log', citizen);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.accessLog.title);
      await expect(page.locator('table.log tbody tr')).toHaveCount(50);
      await page.getByRole('link', { name: nb.accessLog.older }).click();
      await expect(page.locator('table.log tbody tr')).toHaveCount(10);
      await page.getByRole('link', { name: nb.accessLog.newest }).click();
      await page.locator('#period').selectOption('month');
      await page.getByRole('button', { name: nb.accessLog.show, exact: true }).click();
      await page.waitForURL(/period=month/);
      await expect(page.locator('#period')).toHaveValue('month');

      await page.getByRole('link', { name: nb.accessLog.takeOut }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: nb.mine.get }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^helseporten-\d{4}-\d\d-\d\d\.html$/);
      const html = readFileSync(await file.path(), 'utf8');
      expect(html).toContain(citizen.pid);
      const data = JSON.parse(/id="data">(.*)<\/script>/s.exec(html)?.[1] ?? '');
      expect(data.person.number).toBe(citizen.pid);
      expect(data.accessLog).toHaveLength(61);
      await page.goto('/nb/access-log');
      await expect(page.locator('table.log tbody tr').first()).toContainText(nb.accessLog.did.takeOut);
    });
  });
}

test('nobody sees the log of another, by whatever they ask for', async ({ page, citizen }) => {
  const other = await makeCitizen();
  await addToLog(other.id, 3);
  const [newest] = await rowsOfLog(other.id);
  await openSignedIn(page, '/nb/access-log', citizen);
  for (const query of [
    `person=${other.id}`,
    'person=',
    `before=${newest}`,
    'before=-1',
    `period=all&person=${'x'.repeat(22)}`,
  ]) {
    await page.goto(`/nb/access-log?${query}`);
    await expect(page.locator('main')).toContainText(nb.accessLog.none);
  }
});

test('signed in at substantial one is led to a higher level, and the file is nobody’s', async ({
  page,
  citizen,
  origin,
}) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await page.getByRole('link', { name: nb.layout.accessLog }).click();
  await page.waitForURL(/step-up/);
  const headers = { origin, 'sec-fetch-site': 'same-origin' };
  const answer = await page.request.post('/nb/my-page/my-data/file', { headers, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`${origin}/nb/my-page/my-data`);
});

test('the file is made by nothing but its form: not by a link, not from elsewhere', async ({ page, citizen }) => {
  await openSignedIn(page, `/nb${serviceAtHigh().home}`, citizen);
  expect((await page.request.get('/nb/my-page/my-data/file')).status()).toBe(405);
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await page.request.post('/nb/my-page/my-data/file', { headers: foreign })).status()).toBe(403);
  expect(await rowsOfLog(citizen.id)).toEqual([]);
});

test('by the keyboard alone: the tab, the period, the button', async ({ page, citizen }) => {
  await addToLog(citizen.id, 1);
  await openSignedIn(page, '/nb/access-log', citizen);
  await page.locator('#period').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: nb.accessLog.show, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/period=all/);
});
