/**
 * The steps of a booking on a weak line. Whatever the line does: the page stays, says in the citizen's language what is, is
 * heard, and goes on with one press. `weak-line-confirmation.spec.ts`: what must not be left in doubt.
 */
import { catalogue } from '@/e2e/catalogue';
import { isLong } from '@/e2e/steps/own-database';
import { locales } from '@/lib/i18n/routing';
import { goOn } from '@/services/booking/testing/steps';
import { expect, testOnWeakLine as test } from './fixtures';
import { alert, h1, happenings, main, open, type Step, steps, titles } from './weak-line-steps';

/** In short each happening at one step in one language, so that each step and language has its turn. */
const inTurn = happenings.map((happening, nth) => ({
  happening,
  step: (['reason', 'kind', 'time'] as const)[nth] ?? 'reason',
  locale: locales[nth] ?? 'nb',
}));
const all = happenings.flatMap((happening) =>
  (Object.keys(steps) as Step[]).flatMap((step) => locales.map((locale) => ({ happening, step, locale }))),
);

for (const { happening, step, locale } of isLong ? all : inTurn) {
  test(`${step}, ${locale}, ${happening}: said, kept, and one press to go on`, async ({ page, citizen }) => {
    const { line, texts, address } = await open(page, citizen, locale, step);
    await steps[step].fill(page);
    line.set(happening);
    await goOn(page);
    await expect(alert(page)).toContainText(titles[happening](texts));
    await expect(alert(page)).toContainText(texts.send.kept);
    await expect(main(page).locator('button[name="go"]')).toHaveText(texts.problem.retry);
    await steps[step].kept(page);
    expect(page.url()).toBe(address);
    line.set(undefined);
    await goOn(page);
    await page.waitForURL(steps[step].next);
    await expect(h1(page)).toBeFocused();
  });
}

for (const locale of isLong ? locales : (['en'] as const)) {
  test(`${locale}, offline from the start: said without a post, and sent by the next press`, async ({
    page,
    citizen,
    context,
  }) => {
    const { line, texts } = await open(page, citizen, locale, 'reason');
    await steps.reason.fill(page);
    await context.setOffline(true);
    await goOn(page);
    await expect(alert(page)).toContainText(texts.send.offlineTitle);
    expect(line.posts()).toBe(0);
    await steps.reason.kept(page);
    await context.setOffline(false);
    await goOn(page);
    await page.waitForURL(steps.reason.next);
  });
}

test('another button that is pressed while one is under way takes its place, with what is in the form', async ({
  page,
  citizen,
}) => {
  const { line } = await open(page, citizen, 'nb', 'reason');
  await steps.reason.fill(page);
  const held = line.hold();
  await goOn(page);
  await held.arrived;
  await main(page)
    .getByRole('button', { name: catalogue('nb').steps.back })
    .click();
  await expect.poll(line.posts).toBe(2);
  held.release();
  await page.waitForURL(/\/time/);
  await page.goto(page.url().replace(/\/time.*/, '/reason'));
  await steps.reason.kept(page);
});

for (const locale of isLong ? locales : (['se'] as const)) {
  test(`${locale}, a slow answer: it says that it sends, a second press does nothing; later it may be sent again`, async ({
    page,
    citizen,
  }) => {
    await page.clock.install();
    const { line, texts } = await open(page, citizen, locale, 'reason');
    await steps.reason.fill(page);
    const held = line.hold();
    const button = main(page).locator('button[name="go"]');
    await goOn(page);
    await held.arrived;
    await expect(button).toHaveText(texts.send.sending);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toBeFocused();
    await expect(page.locator('main [role="status"]').filter({ hasText: texts.send.sending })).toHaveCount(1);
    // It says that it is not to be pressed: the test does so all the same.
    await button.dispatchEvent('click');
    await page.clock.fastForward(10_000);
    await expect(alert(page)).toContainText(texts.send.slowTitle);
    expect(line.posts()).toBe(1);
    // The first is given up, and answered afterwards all the same.
    await expect(button).toHaveText(texts.problem.retry);
    await goOn(page);
    await expect.poll(line.posts).toBe(2);
    held.release();
    await page.waitForURL(steps.reason.next);
    await expect(page.locator('main .said')).toHaveText('Skrevet på toget');
  });
}

test('a fault of ours leaves the form, and gives its reference', async ({ page, citizen }) => {
  const { texts } = await open(page, citizen, 'nn', 'reason');
  await steps.reason.fill(page);
  // What `formAction` answers to scripts.
  const answer = { contentType: 'text/x-component', body: '0:{"a":{"reference":"1A2B-3C4D"}}\n' };
  await page.route('**/reason', (route) => route.fulfill(answer), { times: 1 });
  await goOn(page);
  await expect(alert(page)).toContainText(texts.problem.ours);
  await expect(alert(page)).toContainText(`${texts.problem.reference}: 1A2B-3C4D`);
  await steps.reason.kept(page);
  await goOn(page);
  await page.waitForURL(steps.reason.next);
});

test('a portal that knows the form by another name since a deploy gets it all the same, with what is in it', async ({
  page,
  citizen,
}) => {
  await open(page, citizen, 'nb', 'reason');
  await steps.reason.fill(page);
  await page.route(
    '**/reason',
    (route) => route.continue({ headers: { ...route.request().headers(), 'next-action': `60${'0'.repeat(40)}` } }),
    { times: 1 },
  );
  await goOn(page);
  await page.waitForURL(steps.reason.next);
  await expect(page.locator('main .said')).toHaveText('Skrevet på toget');
});
