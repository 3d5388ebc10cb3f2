/** What every journey of the booking starts with: a citizen with a GP who has free times. */
import { makeCitizen } from '@/e2e/citizens';
import { test as base, expect, nb } from '@/e2e/fixtures';
import { addToRegister, type JourneyPatient, type PatientOptions } from '@/services/booking/testing/patients';

/** A citizen who is in the register as the test wishes. */
export const makePatient = async (wish?: PatientOptions): Promise<JourneyPatient> =>
  addToRegister(await makeCitizen(), wish);

export const test = base.extend<{ citizen: JourneyPatient }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters of a fixture
  citizen: async ({}, use) => use(await makePatient()),
});

/** The browser writes each post that a line ended into the console; anything else there fails the test. */
export const testOnWeakLine = test.extend({
  page: async ({ context }, use) => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      const isOfLine = /^Failed to load resource/.test(message.text());
      if (message.type() === 'error' && !isOfLine) errors.push(message.text());
    });
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect, nb };
