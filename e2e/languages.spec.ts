import { type Locale, locales } from '@/lib/i18n/routing';
import { serviceAtHigh } from '@/services/testing';
import { catalogue } from './catalogue';
import { expect, test } from './fixtures';
import { atIdPorten, authenticate, openSignedIn } from './steps/sign-in';
import { everyWay, everyWayInFull, inInfrastructure, isFull, way } from './ways';

/** In short English, which shows each way's own choice of language, and Northern Sami, which some ways do not know. */
const tried: readonly Locale[] = isFull ? locales : ['en', 'se'];

for (const locale of tried) {
  const ways = locale === 'en' ? everyWay : everyWayInFull;
  test(`a citizen logs in and out in ${locale}, at ID-porten and here`, ways, async ({ page, citizen }) => {
    const texts = catalogue(locale);
    await page.goto(`/${locale}${serviceAtHigh().home}`);
    await page.waitForURL(atIdPorten);
    await expect(page.locator('html')).toHaveAttribute('lang', way().atIdPorten(locale));
    await authenticate(page, citizen);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.getByRole('button', { name: texts.layout.logOut }).click();
    await expect(page).toHaveURL(way().signedOut);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  });
}

test('the portal follows a citizen who changes language at ID-porten', inInfrastructure, async ({ page, citizen }) => {
  await page.goto('/nb/my-page?x=1');
  await page.waitForURL(atIdPorten);
  await page.getByRole('link', { name: 'Davvisámegiella' }).click();
  await authenticate(page, citizen);
  await expect(page).toHaveURL('/se/my-page?x=1');
});

test('the language row keeps the page and its query', inInfrastructure, async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page?x=1', citizen);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/my-page?x=1');
  await page.goto('/nb/privacy?q=tromsø');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page).toHaveURL('/nn/privacy?q=troms%C3%B8');
});

for (const [header, leadsTo] of [
  ['nn-NO,nn;q=0.9', '/nn'],
  ['se', '/se'],
  ['no', '/nb'],
  ['de', '/nb'],
] as const) {
  test(`the bare address greets a browser that asks for ${header} at ${leadsTo}`, async ({ request }) => {
    const answer = await request.get('/', { headers: { 'accept-language': header }, maxRedirects: 0 });
    expect(new URL(answer.headers().location ?? '', 'http://x').pathname).toBe(leadsTo);
  });
}
