/**
 * A form meets a portal that has too much to do: what was typed stays, the citizen is told, and the same button sends it
 * again. The answers are the server's own; that a full line gives them, `lib/http/server/line.test.ts` tries.
 */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Page } from '@playwright/test';
import { busyAnswers } from '@/lib/http/server/busy-page';
import { insteadLine, urgentLine } from '@/services/services';
import { serviceAtHigh } from '@/services/testing';
import { nb } from './catalogue';
import { expect, test } from './fixtures';
import { openForm, sendForm, textField } from './steps/form';

const { form } = serviceAtHigh();
const answerTo = busyAnswers({ urgent: urgentLine, instead: insteadLine }, 60);

/** From now on every post to the portal finds it full, until the function that it answers is called. */
async function fill(page: Page): Promise<() => Promise<void>> {
  await page.route('**/nb/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.fallback();
    const { pathname } = new URL(request.url());
    const head = { url: pathname, method: request.method(), headers: await request.allHeaders() };
    const sent = Object.assign(Readable.from([request.postDataBuffer() ?? '']), head);
    const { status, body, headers } = await answerTo(sent as unknown as IncomingMessage);
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    await route.fulfill({ status, body, headers: Object.fromEntries(texts) });
  });
  return () => page.unroute('**/nb/**');
}

test('with scripts the text stays, the page says why, and the same button sends it', async ({ page, citizen }) => {
  const path = await openForm(page, citizen);
  await textField(page).fill('Skrevet i rushet');
  const empty = await fill(page);
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
  await expect.poll(() => form.kept(citizen)).toBe('Skrevet litt senere');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says it in the citizen’s language, and its button sends what was typed', async ({ page, citizen }) => {
    await openForm(page, citizen);
    await textField(page).fill('Skrevet i rushet,\npå to "linjer" & <litt> til');
    const empty = await fill(page);
    await sendForm(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb.busy.title);
    await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
    // Still too much to do.
    await page.getByRole('button', { name: nb.problem.retry }).click();
    await expect(page.getByText(nb.busy.sent)).toBeVisible();
    await empty();
    await page.getByRole('button', { name: nb.problem.retry }).click();
    await expect.poll(() => form.kept(citizen)).toBe('Skrevet i rushet,\npå to "linjer" & <litt> til');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(nb.busy.title);
  });
});
