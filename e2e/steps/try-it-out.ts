/** What citizens do at try-it-out, the other service at the same ID-porten. */
import '../environment';
import { expect, type Page, test } from '@playwright/test';

const address = process.env.TRY_IT_OUT_URL ?? '';

export type Wish = {
  level: 'idporten-loa-substantial' | 'idporten-loa-high';
  locale?: string;
  prompt?: 'login';
  onBehalfOf?: string;
};

/** Opens the service and asks it to log in: on single sign-on it comes back by itself, else ID-porten's page shows. */
export async function logInAtTryItOut(page: Page, { level, locale, prompt, onBehalfOf }: Wish): Promise<void> {
  await test.step(`ask try-it-out to log in at ${level}`, async () => {
    await page.goto(address);
    await page.locator('#level').selectOption(level);
    if (locale) await page.locator('#locale').selectOption(locale);
    if (prompt) await page.locator('#prompt').selectOption(prompt);
    if (onBehalfOf) await page.locator('#onbehalfof').fill(onBehalfOf);
    await page.locator('#log-in').click();
  });
}

export async function expectSignedInAtTryItOut(page: Page, acr: Wish['level'], amr: string): Promise<void> {
  await expect(page.locator('#acr')).toHaveText(acr);
  await expect(page.locator('#amr')).toHaveText(amr);
  await expect(page.locator('#sid')).toHaveText('present');
}

/** Opens the service as it is now: what it shows tells whether somebody is signed in. */
export async function expectSignedOutAtTryItOut(page: Page): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not logged in');
}

/** Logs out there; ends on that service's own page, after ID-porten's. */
export async function logOutAtTryItOut(page: Page): Promise<void> {
  await test.step('log out of try-it-out', async () => {
    await page.goto(address);
    await page.locator('#log-out').click();
    await page.waitForURL((url) => url.origin === address && url.pathname === '/logged-out');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logged out');
  });
}
