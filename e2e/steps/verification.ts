/** What Digdir's verification tests look at. */
import { expect, type Page } from '@playwright/test';
import { requireBrowser } from '@/scripts/browser';
import { atIdPorten } from './sign-in';

export const substantial = 'idporten-loa-substantial';
export const high = 'idporten-loa-high';

/** For `test.use`: a whole Chromium, since the headless shell cannot block third-party cookies. */
export const blockingThirdPartyCookies = {
  launchOptions: { executablePath: requireBrowser('whole'), args: ['--test-third-party-cookie-phaseout'] },
};

/** The address of ID-porten's metadata. */
export const idPorten = () => new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '');

/** Counts the times that ID-porten asks who the citizen is. */
export function countLoginPages(page: Page): () => number {
  const shown: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest() && atIdPorten(url) && url.pathname.startsWith('/interaction/'))
      shown.push(url.href);
  });
  return () => shown.length;
}

/** The portal's session has this level. */
export async function expectLevel(page: Page, assurance: string): Promise<void> {
  const answer = await page.request.get('/oauth2/session');
  expect((await answer.json()).session).toMatchObject({ active: true, assurance });
}

/** Whoever opens the page is asked to log in: neither the portal nor ID-porten has a session left. */
export async function expectAskedToLogIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForURL(atIdPorten);
  await expect(page.locator('button[name="eid"]').first()).toBeVisible();
}
