/** Goes a service's walk in a browser; `see` is called at each page and state. */
import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/routing';
import type { Walk } from '@/services/test-service';
import { makeCitizen } from './citizens';
import { openSignedIn } from './steps/sign-in';

export type See = (page: Page, state: string) => Promise<void>;

export async function goWalk({ walk }: Walk, page: Page, locale: Locale, see: See): Promise<void> {
  await walk({
    page,
    locale,
    makeCitizen,
    openAs: async (citizen, path) => {
      await page.context().clearCookies();
      await openSignedIn(page, path, citizen);
    },
    see: (state) => see(page, state),
  });
}
