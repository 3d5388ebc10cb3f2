/** A citizen logs out of another service at ID-porten: in every way that hears of it, the portal's session ends, too. */
import { expect, test } from './fixtures';
import { atIdPorten, openSignedIn } from './steps/sign-in';
import { logInAtTryItOut, logOutAtTryItOut } from './steps/try-it-out';
import { everyWay, way } from './ways';

test('who logs out of another service is asked to log in here again', everyWay, async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await logInAtTryItOut(page, { level: 'idporten-loa-substantial' });
  await expect(page.locator('#acr')).toHaveText('idporten-loa-substantial');
  await logOutAtTryItOut(page);
  await page.goto('/nb/my-page');
  if (way().hearsOfLogouts) await page.waitForURL(atIdPorten);
  else await expect(page).toHaveURL('/nb/my-page');
});
