/** What a page says went wrong. */
import en from '@/lib/i18n/catalogues/en.json';
import nb from '@/lib/i18n/catalogues/nb.json';
import nn from '@/lib/i18n/catalogues/nn.json';
import se from '@/lib/i18n/catalogues/se.json';
import type { Page } from '../plain-browser/forms';

const problemTitles = [nb, nn, se, en].map(({ problem }) => problem.title);

/** The problem page, or why a login failed; undefined for any other page. */
export function problemOf(page: Page): string | undefined {
  if (problemTitles.includes(page.$('h1').first().text())) return 'problem page';
  if (!page.url.pathname.endsWith('/login-failed')) return undefined;
  return `login failed (${page.url.searchParams.get('reason')})`;
}

export const withoutIds = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');
