/** Every kind of page of booking, for Lighthouse: what one appointment and one unfinished booking show. */
import type { Page } from '@playwright/test';
import type { KindsOfPage } from '@/services/test-service';
import type { AppointmentKind } from '../schema';
import { chooseKind, confirm, goOn, sayWhy } from './steps';

/** Goes from the first step to the check page, at the first time that there is; answers the draft's address. */
async function fillInFirst(page: Page, kind: AppointmentKind): Promise<string> {
  await page.goto('/nb/appointments/new');
  await chooseKind(page, kind);
  await page.locator('input[name="slot"]').first().check();
  await goOn(page);
  await page.waitForURL(/\/reason/);
  await sayWhy(page, 'Vondt i kneet');
  return page.url().replace(/\/check.*/, '');
}

async function own(page: Page): Promise<Record<string, string>> {
  await fillInFirst(page, 'phone');
  await confirm(page);
  const receipt = page.url();
  const appointment = receipt.replace(/\?.*/, '');
  const draft = await fillInFirst(page, 'office');
  const steps = ['kind', 'time', 'reason', 'check', 'leave'];
  return {
    appointments: '/appointments',
    receipt,
    appointment,
    cancel: `${appointment}/cancel`,
    'continue-or-anew': '/appointments/new',
    ...Object.fromEntries(steps.map((step) => [step, `${draft}/${step}`])),
  };
}

export const kindsOfBookingPage: KindsOfPage = { own };
