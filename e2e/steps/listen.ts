/** All that a browser is told of the portal beside the bodies of its pages: addresses, headers, titles, the console. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Stack } from './stack';

export type Heard = { where: string; text: string };

/** What a portal prints, and what the database of all does. */
export const outputOf = (stack: Stack): Heard[] => [
  { where: 'output', text: stack.log() },
  { where: 'log of the database', text: readFileSync(join(process.env.DATA_DIR ?? '', 'postgres.log'), 'utf8') },
];

/** What holds one of these words. Addresses and headers may hold them as UTF-8 in percent signs. */
export function holding(heard: Heard[], words: string[]): Heard[] {
  const forms = words.flatMap((word) => [word, encodeURIComponent(word), Buffer.from(word).toString('base64url')]);
  return heard.filter(({ text }) => forms.some((form) => text.includes(form)));
}

/** Hears every page of a browser, from now on. `all` waits for what is still to come in. */
export function listen(context: BrowserContext): { all: () => Promise<Heard[]> } {
  const heard: Promise<Heard[]>[] = [];
  const note = (where: string, text: string | Promise<string>) =>
    heard.push(
      Promise.resolve(text).then(
        (words) => [{ where, text: words }],
        // The page had gone on before it could be asked.
        () => [],
      ),
    );
  context.on('request', (request) => note('address', request.url()));
  context.on('response', (response) => {
    const lines = response.headersArray().then((all) => all.map(({ name, value }) => `${name}: ${value}`).join('\n'));
    note(`headers of ${new URL(response.url()).pathname}`, lines);
  });
  context.on('console', (message) => note('console', message.text()));
  context.on('page', (page) => hearPage(page, note));
  for (const page of context.pages()) hearPage(page, note);
  return { all: async () => (await Promise.all(heard)).flat() };
}

function hearPage(page: Page, note: (where: string, text: string | Promise<string>) => void) {
  page.on('framenavigated', (frame) => note('address shown', frame.url()));
  page.on('domcontentloaded', () => note('title', page.title()));
  page.on('load', () => note('title', page.title()));
}
