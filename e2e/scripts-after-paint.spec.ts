/** Scripts come after the first picture, and they do come. */
import { expect, test } from './fixtures';

test('no script of ours stands in the HTML or is hinted at, but in the list, and the page loads all of it', async ({
  page,
}) => {
  const html = await (await page.request.get('/nb')).text();
  expect(html).not.toMatch(/<script src="[^"]+"(?![^>]*noModule)|<link rel="preload" as="script"/);
  await page.goto('/nb');
  const listed = (await page.locator('script[data-scripts]').getAttribute('data-scripts'))?.split(' ') ?? [];
  expect(listed.length).toBeGreaterThan(3);
  await expect(page.locator('script[src][async]')).toHaveCount(listed.length);
  for (const address of listed) await expect(page.locator(`script[src="${address}"]`)).toHaveCount(1);
});
