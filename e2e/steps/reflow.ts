/** Sizes at which every page must fit: large text, much zoom, wide spacing, small windows. */
import { expect, type Page } from '@playwright/test';
import { findMisfits } from './find-misfits';

type Size = { name: string; width: number; height: number; css?: string };

const doubled = 'html { font-size: 200% }';
/** As WCAG 1.4.12 says it. */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const all: Size[] = [
  { name: 'text at 200 %, 640 px', width: 640, height: 480, css: doubled },
  { name: 'text at 200 %, 360 px', width: 360, height: 740, css: doubled },
  // 1,280 x 1,024 pixels, enlarged four times.
  { name: 'zoom at 400 %', width: 320, height: 256 },
  { name: 'text spacing, 320 px', width: 320, height: 640, css: spaced },
  { name: 'a phone on its side', width: 640, height: 360 },
];

/** With TEST_ALL=1 all of them; else the two that find most. */
export const sizes = process.env.TEST_ALL ? all : all.filter(({ css, width }) => css && width <= 360);

/** As a citizen's own style: the page's policy has no say in it. */
const dress = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** Looks at the page at each size, and leaves it as it was. The test goes on after a misfit, and fails at its end. */
export async function expectFits(page: Page, state: string): Promise<void> {
  const before = page.viewportSize();
  const misfits: string[] = [];
  for (const { name, width, height, css = '' } of sizes) {
    await page.setViewportSize({ width, height });
    await dress(page, css);
    misfits.push(...(await page.evaluate(findMisfits)).map((misfit) => `${name}: ${misfit}`));
  }
  await dress(page, '');
  if (before) await page.setViewportSize(before);
  expect.soft({ state, misfits }).toEqual({ state, misfits: [] });
}
