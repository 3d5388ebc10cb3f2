/** Every kind of page of booking, for Lighthouse: what one appointment and one unfinished booking show. */
import type { Locator, Page } from '@playwright/test';
import type { KindsOfPage } from '@/services/test-service';
import type { AppointmentKind } from '../schema';
import { chooseKind, confirm, goOn, sayWhy } from './steps';

/** The last time of the week after the first that has any: it can be moved, whatever day it is. */
async function lastOfNextWeek(page: Page): Promise<Locator> {
  const next = page.locator('.weekbar__next');
  const week = await next.getAttribute('value');
  await next.click();
  await page.locator(`input[name="week"][value="${week}"]`).waitFor({ state: 'attached' });
  return page.locator('input[name="slot"]').last();
}

/** Goes from the first step to the check page, at the first time that there is or another; answers the draft's address. */
async function fillIn(
  page: Page,
  kind: AppointmentKind,
  find = async (shown: Page) => shown.locator('input[name="slot"]').first(),
): Promise<string> {
  await page.goto('/nb/appointments/new');
  await chooseKind(page, kind);
  await (await find(page)).check();
  await goOn(page);
  await page.waitForURL(/\/reason/);
  await sayWhy(page, 'Vondt i kneet');
  return page.url().replace(/\/check.*/, '');
}

async function own(page: Page): Promise<Record<string, string>> {
  await fillIn(page, 'phone', lastOfNextWeek);
  await confirm(page);
  const receipt = page.url();
  const appointment = receipt.replace(/\?.*/, '');
  const draft = await fillIn(page, 'office');
  // Last: what is held for the draft is given back for it.
  await page.goto(`${appointment}/move`);
  await page.locator('input[name="slot"]').first().check();
  await goOn(page);
  await page.waitForURL(/\/move\/check/);
  const steps = ['kind', 'time', 'reason', 'check', 'leave'];
  return {
    appointments: '/appointments',
    receipt,
    appointment,
    cancel: `${appointment}/cancel`,
    move: `${appointment}/move`,
    'move-check': `${appointment}/move/check`,
    'continue-or-anew': '/appointments/new',
    ...Object.fromEntries(steps.map((step) => [step, `${draft}/${step}`])),
  };
}

export const kindsOfBookingPage: KindsOfPage = { own };
