/** Every kind of page, by its name: the portal's own, and those that the services name. */
import type { Page } from '@playwright/test';
import { kindsOfPage, serviceAtHigh } from '@/services/testing';

/** The paths of kinds of pages, without the language. */
export type Pages = Record<string, string>;

const path = (address: string) => address.replace(/^https?:\/\/[^/]+/, '').replace(/^\/nb/, '');

/** What anyone may open. */
export const openPages = (): Pages => ({
  start: '',
  'step-up': `/step-up?redirect=/nb${serviceAtHigh().home}`,
  'login-failed': '/login-failed?reason=again',
  'signed-out': '/signed-out',
  privacy: '/privacy',
  accessibility: '/accessibility',
  'not-found': '/there-is-no-such-page',
  problem: '/problem?after=form',
  ...kindsOfPage.open,
});

/** What a citizen sees who is signed in at high in this page's browser: each service makes what it needs by its own forms. */
export async function ownPages(page: Page): Promise<Pages> {
  const pages: Pages = { 'start-signed-in': '', 'my-page': '/my-page' };
  for (const find of kindsOfPage.own) {
    for (const [name, address] of Object.entries(await find(page))) pages[name] = path(address);
  }
  return pages;
}
