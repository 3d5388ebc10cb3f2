/** Steps of a booking on a weak line: what is filled in, what must still be there, and what the line does. */
import type { Page } from '@playwright/test';
import { type Catalogue, catalogue } from '@/e2e/catalogue';
import { untilLive } from '@/e2e/steps/live';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { type Happening, weakLine } from '@/e2e/steps/weak-line';
import type { Locale } from '@/lib/i18n/routing';
import { addDraft, type JourneyPatient, weekday } from '@/services/booking/testing/patients';
import { timeRadio } from '@/services/booking/testing/steps';
import { expect } from './fixtures';

export const nine = weekday(0, 8);
export const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
export const main = (page: Page) => page.locator('main');
export const alert = (page: Page) => page.locator('main [role="alert"]').filter({ hasText: /\S/ });
export const receipt = /\/appointments\/[0-9a-f-]{36}\?booked=1$/;

/** A step: what is filled in before it is sent, what must still be there, and the next page. */
export const steps = {
  kind: {
    fill: (page: Page) => page.locator('label[for="office"]').click(),
    kept: (page: Page) => expect(page.locator('#office')).toBeChecked(),
    next: /\/time/,
  },
  time: {
    fill: (page: Page) => timeRadio(page, nine).check(),
    kept: (page: Page) => expect(timeRadio(page, nine)).toBeChecked(),
    next: /\/check/,
  },
  reason: {
    fill: (page: Page) => page.locator('textarea').fill('Skrevet på toget'),
    kept: (page: Page) => expect(page.locator('textarea')).toHaveValue('Skrevet på toget'),
    next: /\/check/,
  },
};
export type Step = keyof typeof steps;

/** Opens a step of a booking whose earlier steps are answered, and puts it on a line. */
export async function open(page: Page, citizen: JourneyPatient, locale: Locale, step: Step | 'check') {
  await openSignedIn(page, `/${locale}${await addDraft(citizen, nine)}/${step}`, citizen);
  await untilLive(page);
  const line = await weakLine(page);
  return { line, texts: catalogue(locale), address: page.url() };
}

/** What the page says of each happening. */
export const titles: Record<Exclude<Happening, 'twice'>, (texts: Catalogue) => string> = {
  aborted: ({ send }) => send.offlineTitle,
  'answer lost': ({ send }) => send.offlineTitle,
  'somebody else': ({ send }) => send.lostTitle,
};
export const happenings = Object.keys(titles) as (keyof typeof titles)[];
