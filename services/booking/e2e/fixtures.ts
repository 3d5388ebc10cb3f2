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

export { expect, nb };
