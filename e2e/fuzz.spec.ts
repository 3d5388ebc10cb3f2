/**
 * Strangers send nonsense: no answer of ours is a 5xx, no line of the log is other than JSON, and nothing is left in
 * memory. FUZZ_SEED repeats a run; TEST_ALL sends thousands, else hundreds.
 */
import { randomInt } from 'node:crypto';
import { expect, request as requests, test } from '@playwright/test';
import { publicFiles, routes } from '@/lib/doors/portal-doors';
import { linesOf, otherThanJson } from '@/scripts/testing/log-lines';
import { makeRandom } from '@/scripts/testing/random';
import { openPages, serviceAtHigh } from '@/services/testing';
import { makeCitizen } from './citizens';
import type { World } from './fuzz/requests';
import { emptyTable, fuzz } from './fuzz/run';
import { builtActions } from './steps/built-actions';
import { textPagePath } from './steps/form';
import { login } from './steps/plain-login';
import { hiddenFields } from './steps/post-form';
import { type Stack, startStack } from './steps/stack';

const { home, form } = serviceAtHigh();
const count = process.env.TEST_ALL ? 3000 : 160;
/** In bytes, after garbage collection, from the first half to the second: caches of compiled code still fill up. */
const growth = 8 * 1024 * 1024;

test('fuzzed requests find no 5xx, no line other than JSON, and no growth', async () => {
  test.setTimeout(process.env.TEST_ALL ? 900_000 : 120_000);
  const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
  const stack = await startStack({ preload: './e2e/steps/memory-on-signal.mjs' });
  const world = await makeWorld(stack);
  const random = makeRandom(seed, 'requests');
  const port = Number(new URL(stack.portal).port);
  const table = emptyTable();
  await fuzz(port, random, world, count / 2, table);
  const middle = await memoryOf(stack);
  await fuzz(port, random, world, count / 2, table);
  const end = await memoryOf(stack);
  const ready = await fetch(`${stack.portal}/api/health/ready`);
  const lines = linesOf(stack.log());
  const others = otherThanJson(lines);
  const faultLines = lines.filter((line) => line.includes('"level":50'));
  await stack.stop();
  const megabytes = ((end - middle) / 1024 / 1024).toFixed(1);
  console.log(
    `FUZZ_SEED=${seed} requests ${table.requests} ${JSON.stringify(table.byClass)} lines other than JSON ${others.length}, heap ${megabytes} MB more in the second half`,
  );
  expect(table.faults).toEqual([]);
  expect(others).toEqual([]);
  expect(faultLines).toEqual([]);
  expect(ready.status).toBe(200);
  expect(end - middle).toBeLessThan(growth);
});

/** Pages that are there whatever the services are. */
const pages = [
  '/nb',
  '/se/privacy',
  '/en/accessibility',
  '/nb/my-page',
  '/nb/login-failed',
  '/nb/step-up',
  '/nb/problem',
  '/nb/signed-out',
];

/** Everything there is to ask for, and the forms that a citizen who is signed in can send. */
async function makeWorld(stack: Stack): Promise<World> {
  const { pid } = await makeCitizenForForm();
  const browser = await requests.newContext();
  await login(browser, stack, { pid, locale: 'nb' });
  const path = await textPagePath((at) => browser.get(`${stack.portal}${at}`, { maxRedirects: 0 }));
  const page = await (await browser.get(`${stack.portal}${path}`)).text();
  const fields = { ...hiddenFields(page, form.field), [form.field]: 'a text', [form.button]: 'next' };
  const { cookies } = await browser.storageState();
  const forms = [{ path, fields: Object.entries(fields) }];
  for (const action of builtActions())
    forms.push({
      path: action.path,
      fields: [
        [`$ACTION_ID_${action.id}`, ''],
        ['locale', 'nb'],
        ['draft', 'x'],
      ],
    });
  return {
    portal: stack.portal,
    paths: [
      ...pages,
      ...openPages.map((open) => `/nn${open}`),
      `/nb${home}`,
      path,
      '/nb/no-such-page',
      '/',
      ...Object.keys(routes),
      ...publicFiles,
    ],
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    forms,
    actions: builtActions().map(({ id }) => id),
  };
}

async function makeCitizenForForm() {
  const citizen = await makeCitizen();
  await form.prepare(citizen);
  return citizen;
}

/** What is left of the portal's heap after its garbage is collected, in bytes. */
async function memoryOf(stack: Stack): Promise<number> {
  const told = () => linesOf(stack.log()).filter((line) => line.includes('"msg":"memory"'));
  const before = told().length;
  stack.signal('SIGUSR2');
  await expect.poll(() => told().length).toBeGreaterThan(before);
  return JSON.parse(told().at(-1) ?? '{}').heapUsed;
}
