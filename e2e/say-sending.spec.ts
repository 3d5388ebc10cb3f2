/** "Log out" is sent by the browser itself: it says so, a post goes once, and after a while it may go again. */
import type { Page } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { nb } from './catalogue';
import { expect, test } from './fixtures';
import { openForm, textField } from './steps/form';
import { untilLive } from './steps/live';
import { leaveUnanswered, sendingButton } from './steps/sending-button';
import { openSignedIn } from './steps/sign-in';

const opened: Record<string, (page: Page, citizen: TestCitizen) => Promise<unknown>> = {
  'on a page': (page, citizen) => openSignedIn(page, '/nb/my-page', citizen),
  'in a form with a text': async (page, citizen) => {
    await openForm(page, citizen);
    await textField(page).fill('Skrevet før jeg går');
  },
};

for (const [where, open] of Object.entries(opened)) {
  test(`"Log out" ${where} says that it sends, is sent once, and may be sent again later`, async ({
    page,
    citizen,
  }) => {
    await page.clock.install();
    await open(page, citizen);
    await untilLive(page);
    const { button, state, press } = sendingButton(page, 'header');
    const posts = await leaveUnanswered(page, /\/(oauth2\/logout|keep)$/);
    await press();
    await expect.poll(posts.count).toBe(1);
    await page.clock.fastForward(300);
    await expect.poll(state).toEqual([nb.layout.loggingOut, nb.layout.loggingOut]);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await press();
    await page.clock.fastForward(10_000);
    await expect.poll(state).toEqual([nb.layout.logOut, '']);
    await expect(button).not.toHaveAttribute('aria-disabled');
    expect(posts.count()).toBe(1);
    await posts.answer();
    await press();
    await expect(page.getByRole('button', { name: nb.layout.logOut })).toHaveCount(0);
  });
}
