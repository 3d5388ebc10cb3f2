/**
 * A form meets a portal that has too much to do: what was typed stays, the citizen is told, and the same button sends it
 * again. The answers are the server's own; that a full line gives them, `lib/http/server/line.test.ts` tries.
 */
import type { Page } from '@playwright/test';
import { busyAnswers } from '@/lib/http/server/busy-page';
import { insteadLine, urgentLine } from '@/services/services';
import { nb } from './catalogue';
import { expect, test } from './fixtures';
import { openForm, sendForm, textField } from './steps/form';

const answerTo = busyAnswers({ urgent: urgentLine, instead: insteadLine }, 60);

/** From now on every post, or every request, to the portal finds it full, until the function that it answers is called. */
async function fill(page: Page, which: 'posts' | 'all'): Promise<() => Promise<void>> {
  const isMet = (method: string) => which === 'all' || method === 'POST';
  await page.route('**/nb/**', async (route) => {
    const request = route.request();
    if (!isMet(request.method())) return route.fallback();
    const { pathname } = new URL(request.url());
    const { status, body, headers } = answerTo({ url: pathname, headers: await request.allHeaders() });
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    await route.fulfill({ status, body, headers: Object.fromEntries(texts) });
  });
  return () => page.unroute('**/nb/**');
}

test('with scripts the text stays, the page says why, and the same button sends it', async ({ page, citizen }) => {
  const path = await openForm(page, citizen);
  await textField(page).fill('Skrevet i rushet');
  const empty = await fill(page, 'posts');
  for (let press = 0; press < 2; press++) {
    await sendForm(page);
    await expect(page.getByRole('alert').filter({ hasText: nb.busy.held })).toHaveCount(1);
    await expect(page.getByRole('alert').filter({ hasText: nb.busy.held })).toContainText(urgentLine('nb'));
    await expect(textField(page)).toHaveValue('Skrevet i rushet');
    expect(new URL(page.url()).pathname).toBe(path);
  }
  await textField(page).fill('Skrevet litt senere');
  await empty();
  await sendForm(page);
  await expect(page.getByText('Skrevet litt senere')).toBeVisible();
  await page.goBack();
  await expect(textField(page)).toHaveValue('Skrevet litt senere');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says it in the citizen’s language, and back leads to the text', async ({ page, citizen }) => {
    await openForm(page, citizen);
    await textField(page).fill('Skrevet i rushet');
    const empty = await fill(page, 'posts');
    await sendForm(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.busy.title);
    await expect(page.locator('a[href="tel:113"]')).toBeVisible();
    await page.goBack();
    await expect(textField(page)).toHaveValue('Skrevet i rushet');
    await empty();
    await sendForm(page);
    await expect(page.getByText('Skrevet i rushet')).toBeVisible();
  });

  test('where the way back is full, too, the text is there once it is not', async ({ page, citizen }) => {
    await openForm(page, citizen);
    await textField(page).fill('Skrevet i rushet');
    const empty = await fill(page, 'all');
    await sendForm(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.busy.title);
    await page.goBack();
    await empty();
    await page.reload();
    await expect(textField(page)).toHaveValue('Skrevet i rushet');
  });
});
