/** The mailbox of the run: what citizens were sent, and what every process of the run has printed meanwhile. */
import '../environment';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Heard } from './listen';

const mailbox = process.env.MAILBOX_URL ?? '';

export type Sent = { id: string; to: string; subject: string; html: string };

/** The e-mails to an address, oldest first. */
export async function mailTo(page: Page, to: string): Promise<Sent[]> {
  const all = (await (await page.request.get(`${mailbox}/messages`)).json()) as Sent[];
  return all.filter((message) => message.to === to);
}

/** Opens an e-mail as the mailbox shows it; answers what is in it. */
export async function openMail(page: Page, { id }: Sent) {
  await page.goto(`${mailbox}/messages/${id}`);
  return page.frameLocator('iframe').locator('.mail');
}

/** What portals, worker, stand-ins and database have printed. */
export function printedByAll(): Heard[] {
  const folder = process.env.DATA_DIR ?? '';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ where: name, text: readFileSync(join(folder, name), 'utf8') }));
}
