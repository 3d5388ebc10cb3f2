/** What citizens do on their way to an appointment. */
import type { Page } from '@playwright/test';
import type { AppointmentKind } from '@/services/booking/schema';

/** The value of a time as the form posts it begins with the instant. */
export const timeRadio = (page: Page, startAt: Date) =>
  page.locator(`input[name="slot"][value*="${startAt.toISOString()}"]`);

/** Sends the step that is shown. */
export const goOn = (page: Page) => page.locator('main button[name="go"]').click();

export async function chooseKind(page: Page, kind: AppointmentKind): Promise<void> {
  await page.locator(`label[for="${kind}"]`).click();
  await goOn(page);
  await page.waitForURL(/\/time/);
}

/** Leafs on until the week of a time is shown. */
export async function showTime(page: Page, startAt: Date): Promise<void> {
  while ((await timeRadio(page, startAt).count()) === 0) {
    const week = await page.locator('.weekbar__next').getAttribute('value');
    await page.locator('.weekbar__next').click();
    await page.locator(`input[name="week"][value="${week}"]`).waitFor({ state: 'attached' });
  }
}

export async function chooseTime(page: Page, startAt: Date): Promise<void> {
  await showTime(page, startAt);
  await timeRadio(page, startAt).check();
  await goOn(page);
  await page.waitForURL(/\/reason/);
}

export async function sayWhy(page: Page, reason: string): Promise<void> {
  await page.locator('textarea[name="reason"]').fill(reason);
  await goOn(page);
  await page.waitForURL(/\/check/);
}

export async function confirm(page: Page): Promise<void> {
  await goOn(page);
  await page.waitForURL(/\/appointments\/[0-9a-f-]{36}\?/);
  await page.locator('h1').waitFor();
}

/** The steps up to the check page. */
export async function fillIn(page: Page, kind: AppointmentKind, startAt: Date, reason: string): Promise<void> {
  await chooseKind(page, kind);
  await chooseTime(page, startAt);
  await sayWhy(page, reason);
}
