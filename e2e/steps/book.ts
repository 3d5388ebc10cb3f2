/** What citizens do on their way to an appointment. Texts come from the catalogue of the language. */
import { expect, type Page, test } from '@playwright/test';
import type { ServiceType } from '@/services/booking/schema';

/** The value of a time as the form posts it begins with the instant. */
export const timeRadio = (page: Page, startAt: Date) =>
  page.locator(`input[name="slot"][value*="${startAt.toISOString()}"]`);

const goOn = (page: Page) => page.locator('main button[name="go"]').click();

export async function chooseKind(page: Page, kind: ServiceType): Promise<void> {
  await test.step(`choose ${kind}`, async () => {
    await page.locator(`label[for="${kind}"]`).click();
    await goOn(page);
    await page.waitForURL(/\/time/);
  });
}

export async function chooseTime(page: Page, startAt: Date): Promise<void> {
  await test.step(`choose ${startAt.toISOString()}`, async () => {
    while ((await timeRadio(page, startAt).count()) === 0) await page.locator('.weekbar a').last().click();
    await timeRadio(page, startAt).check();
    await goOn(page);
    await page.waitForURL(/\/reason/);
  });
}

export async function sayWhy(page: Page, reason: string): Promise<void> {
  await test.step('say what it is about', async () => {
    await page.locator('textarea[name="reason"]').fill(reason);
    await goOn(page);
    await page.waitForURL(/\/check/);
  });
}

export async function confirm(page: Page): Promise<void> {
  await test.step('confirm', async () => {
    await goOn(page);
    await page.waitForURL(/\/appointments\/[0-9a-f-]{36}\?/);
    await expect(page.locator('h1')).toBeVisible();
  });
}

/** The steps up to the check page. */
export async function fillIn(page: Page, kind: ServiceType, startAt: Date, reason: string): Promise<void> {
  await chooseKind(page, kind);
  await chooseTime(page, startAt);
  await sayWhy(page, reason);
}
