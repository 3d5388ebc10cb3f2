/** A way through pages, and whether the short run tries it with scripts; with TEST_ALL=1 it is tried with and without. */
import type { Page } from '@playwright/test';
import { isFull } from '@/e2e/ways';
import type { JourneyPatient } from '@/services/booking/testing/patients';
import { test } from './fixtures';

export type Way = [
  title: string,
  go: (page: Page, citizen: JourneyPatient, scripts: boolean) => Promise<void>,
  withScripts: boolean,
];

/** Makes a test of each. */
export function testWays(ways: Way[]): void {
  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled });

      for (const [title, go, withScripts] of ways)
        if (isFull || withScripts === javaScriptEnabled)
          test(title, ({ page, citizen }) => go(page, citizen, javaScriptEnabled));
    });
}
