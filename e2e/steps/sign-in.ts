/** What citizens do at ID-porten. */
import type { APIRequestContext, Page } from '@playwright/test';
import type { Eid, TestCitizen } from '@/services/test-service';

/** True for an address of the ID-porten stand-in. */
export const atIdPorten = (url: URL) => url.origin === new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '').origin;

/** Chooses an electronic ID and signs in as a citizen, from ID-porten's page on. `at`: where a test has one of its own. */
export async function authenticate(
  page: Page,
  citizen: Pick<TestCitizen, 'pid'>,
  eid: Eid = 'BankID',
  at = atIdPorten,
): Promise<void> {
  await page.waitForURL(at);
  await page.locator(`button[name="eid"][value="${eid}"]`).click();
  await page.locator('input#other').fill(citizen.pid);
  await page.locator('form.other button').click();
  await page.waitForURL((url) => !at(url));
}

/** Opens a page that needs a login, and logs in with the browser: for tests about logins. */
export async function openByLogin(
  page: Page,
  path: string,
  citizen: Pick<TestCitizen, 'pid'>,
  eid?: Eid,
): Promise<void> {
  await page.goto(path);
  await authenticate(page, citizen, eid);
}

/** Logs in over plain HTTP on the way to a page, with the cookies of `request`; answers the address of that page. */
export async function logIn(
  request: APIRequestContext,
  path: string,
  { pid }: Pick<TestCitizen, 'pid'>,
  eid: Eid = 'BankID',
): Promise<string> {
  const options = { maxRedirects: 0, headers: { 'accept-language': 'nb' } };
  let answer = await request.get(path, options);
  for (let step = 0; step < 20; step++) {
    const { location } = answer.headers();
    if (!location) break;
    const next = new URL(location, answer.url());
    answer = next.pathname.startsWith('/interaction/')
      ? await request.post(next.href, { ...options, form: { eid, pid } })
      : await request.get(next.href, options);
  }
  if (!answer.ok()) throw new Error(`${answer.url()} answers ${answer.status()}\n${await answer.text()}`);
  return answer.url();
}

/** Opens a page that needs a login as a citizen who has logged in already: the login itself takes no browser. */
export async function openSignedIn(
  page: Page,
  path: string,
  citizen: Pick<TestCitizen, 'pid'>,
  eid?: Eid,
): Promise<void> {
  await logIn(page.request, path, citizen, eid);
  await page.goto(path);
}
