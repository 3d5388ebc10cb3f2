/** Chromium as Lighthouse wants it: one profile, whose cookies it keeps, and a port to be driven through. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { requireBrowser } from '../../browser';

export type DrivenBrowser = { context: BrowserContext; port: number; close: () => Promise<void> };

/** Starts it with an empty profile, which `close` removes. */
export async function startBrowser(baseURL: string): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'portal-lighthouse-'));
  const context = await chromium.launchPersistentContext(profile, {
    baseURL,
    executablePath: requireBrowser('whole'),
    args: ['--remote-debugging-port=0'],
  });
  // Chromium writes the port that it has chosen into its profile.
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, port: Number(port), close };
}
