/** What every journey starts with: its own citizen, and a page whose console must stay silent. */
import { test as base, expect, type Page } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { nb } from './catalogue';
import { makeCitizen } from './citizens';

type Fixtures = {
  citizen: TestCitizen;
  /** The portal's own origin. */
  origin: string;
  /** Leaves a test out where the portal's infrastructure needs a program that the machine has not. */
  programs: undefined;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters of a fixture
  citizen: async ({}, use) => use(await makeCitizen()),
  origin: async ({ baseURL }, use) => use(baseURL ?? ''),
  programs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters of a fixture
    async ({}, use, { project, skip }) => {
      const lacks: string[] = project.metadata.lacks ?? [];
      skip(lacks.length > 0, `without ${lacks.join(', ')}`);
      await use(undefined);
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    const errors = listenForErrors(page);
    await use(page);
    expect(errors).toEqual([]);
  },
});

/** An error in the console fails a test: a blocked script, a failed hydration, a thrown error. */
function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // What the browser says of a status that the test asked for is no fault of the page.
    const ofStatus = /Failed to load resource: the server responded with a status of (401|404|413|503)/.test(
      message.text(),
    );
    if (message.type() === 'error' && !ofStatus) errors.push(`${message.text()} ${message.location().url}`);
  });
  return errors;
}

export { expect, nb };
