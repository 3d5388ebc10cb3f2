/** Try-it-out as a team uses it: each way in, in a browser. */
import { expect, test } from './fixtures';
import { axeFindings } from './steps/axe';
import { authenticate } from './steps/sign-in';

const address = process.env.TRY_IT_OUT_URL ?? '';

for (const [way, level, acr] of [
  ['idporten', 'idporten-loa-high', 'idporten-loa-high'],
  ['signicat', 'idporten-loa-high', 'high'],
  ['signicat-rest', 'idporten-loa-substantial', 'substantial'],
  ['nais', 'idporten-loa-substantial', 'idporten-loa-substantial'],
] as const) {
  test(`a team logs in by ${way}, and sees level, claims and what was sent`, async ({ page, citizen }) => {
    await page.goto(address);
    await page.locator(`#way-${way}`).check();
    await page.locator('#level').selectOption(level);
    await page.locator('#log-in').click();
    await authenticate(page, citizen, level.endsWith('high') ? 'BankID' : 'MinID');
    await expect(page.locator('#acr')).toHaveText(acr);
    await expect(page.locator('main')).toContainText(citizen.pid);
    expect(await axeFindings(page)).toEqual([]);
  });
}
