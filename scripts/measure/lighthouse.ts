/**
 * `npm run measure:lighthouse`: starts the built portal, and measures every kind of page with Lighthouse as a phone on a slow
 * line (its mobile preset, simulated), signed in too, each with an empty cache. Prints the medians, what is beyond its limit,
 * and the machine's speed; ends with 1 where something is. `-- --pages time,check --runs 5 --minutes 60 --reports FOLDER`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { people } from '@/services/test-people';
import { PlainFault, runCommand } from '../plain-fault';
import { type DrivenBrowser, startBrowser } from './lighthouse/browser';
import { type Figures, figuresOf, mediansOf, missesOf, type Report } from './lighthouse/figures';
import { type Lighthouse, requireLighthouse } from './lighthouse/install';
import { parseLighthouseOptions } from './lighthouse/options';
import { openPages, ownPages, type Pages } from './lighthouse/pages';
import { onOwnPortal, origin } from './portal';
import { quantile } from './quantile';

const options = parseLighthouseOptions(process.argv.slice(2));
const until = performance.now() + options.minutes * 60_000;
const speeds: number[] = [];
const runs = new Map<string, Figures[]>();
const unmeasured = new Map<string, string>();

const isAsked = (name: string) => options.pages.length === 0 || options.pages.includes(name);

function keepReport(name: string, [json = '', html = '']: string | string[]): void {
  if (!options.reports) return;
  mkdirSync(options.reports, { recursive: true });
  writeFileSync(join(options.reports, `${name}.json`), json);
  writeFileSync(join(options.reports, `${name}.html`), html);
}

/** One run, and a second where Lighthouse lost its thread. Lighthouse empties the cache before it, and leaves the cookies. */
async function run(
  lighthouse: Lighthouse,
  port: number,
  [name, path]: [string, string],
  again = true,
): Promise<Report | undefined> {
  const result = await lighthouse(`${origin}/nb${path}`, {
    port,
    output: ['json', 'html'],
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    // The not-found page answers 404, and is a page all the same.
    ignoreStatusCode: true,
  });
  if (again && (!result || result.lhr.runtimeError)) return run(lighthouse, port, [name, path], false);
  if (result) keepReport(name, result.report);
  return result?.lhr;
}

/** All of the pages once, then all again: what slows the machine down for a while hits every page alike. */
async function measureAll(lighthouse: Lighthouse, port: number, pages: Pages): Promise<void> {
  const asked = Object.entries(pages).filter(([name]) => isAsked(name));
  for (let round = 0; round < options.runs; round++) {
    for (const [name, path] of asked) {
      if (unmeasured.has(name) || performance.now() > until) continue;
      const report = await run(lighthouse, port, [name, path]);
      const fault = report ? report.runtimeError?.message : 'no report';
      if (!report || fault) {
        unmeasured.set(name, fault ?? '');
        continue;
      }
      speeds.push(report.environment.benchmarkIndex);
      runs.set(name, [...(runs.get(name) ?? []), figuresOf(report)]);
    }
  }
  for (const [name] of asked) if (!runs.has(name) && !unmeasured.has(name)) unmeasured.set(name, 'no time was left');
}

async function signIn({ context }: DrivenBrowser): Promise<Pages> {
  const page = await context.newPage();
  const citizen = people.find(({ eids }) => eids.includes('BankID'));
  if (!citizen) throw new PlainFault('No test person has BankID.');
  await openSignedIn(page, '/nb/my-page', citizen);
  const pages = await ownPages(page);
  await page.close();
  return pages;
}

function print(): void {
  const rows = [...runs].map(([name, figures]) => {
    const medians = mediansOf(figures);
    const { limits, aims } = missesOf(medians);
    const beyond = [...limits, ...aims.map((aim) => `(${aim}: aim)`)].join(', ');
    return [name, { ...medians, runs: figures.length, beyond }] as const;
  });
  console.table(Object.fromEntries(rows));
  for (const [name, why] of unmeasured) console.log(`${name} could not be measured: ${why}`);
  const [slowest, middle, fastest] = [0, 0.5, 1].map((part) => quantile(speeds, part).toFixed(0));
  console.log(`The machine's speed (benchmarkIndex): ${middle}, from ${slowest} to ${fastest}.`);
  console.log('Limits: scores from 98; LCP to 1800 ms (aim 1500), CLS to 0.02, TBT to 100 ms. Medians; times in ms.');
}

async function measure(): Promise<void> {
  const lighthouse = await requireLighthouse();
  const browser = await startBrowser(origin);
  try {
    await measureAll(lighthouse, browser.port, openPages());
    await measureAll(lighthouse, browser.port, await signIn(browser));
  } finally {
    await browser.close();
  }
  const unknown = options.pages.filter((name) => !runs.has(name) && !unmeasured.has(name));
  if (unknown.length > 0) throw new PlainFault(`There is no such page: ${unknown.join(', ')}.`);
  print();
  const isBeyond = [...runs.values()].some((figures) => missesOf(mediansOf(figures)).limits.length > 0);
  if (isBeyond || unmeasured.size > 0) process.exitCode = 1;
}

await runCommand(() => onOwnPortal(measure));
