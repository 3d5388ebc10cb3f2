/** The states of practices that no address alone shows, for the tests of accessibility and page weight. */
import { randomUUID } from 'node:crypto';
import type { Visit, Walk } from '@/services/test-service';
import { addPractices } from './world';

async function pageByPage({ page, locale, see }: Visit): Promise<void> {
  const municipality = `Lista ${randomUUID()}`;
  await addPractices(115, municipality);
  await page.goto(`/${locale}/practices?q=${encodeURIComponent(municipality)}`);
  await see('the first page of six');
  await page.goto(`${page.url()}&page=3`);
  await see('a page in the middle');
  await page.locator('main nav a[rel="next"]').click();
  await page.waitForURL(/page=4/);
  await page.goto(page.url().replace('page=4', 'page=6'));
  await see('the last page');
}

export const walks: Walk[] = [{ name: 'the list of practices, page by page', walk: pageByPage }];
