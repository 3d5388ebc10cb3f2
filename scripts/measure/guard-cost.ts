/**
 * `npm run measure:guard`: milliseconds of server CPU that a session adds to a page. Requests an open page by turns with
 * and without a session; the guard reads the session, and the header shows the name. Needs Linux, for the CPU time in
 * /proc (user and system). Takes about a minute.
 */
import { ask, makePlainBrowser } from './plain-browser';
import { cpuOf, median, onOwnPortal, origin, serverPid } from './portal';

const rounds = 12;
const requestsARound = 250;
const atOnce = 4;
const page = new URL('/nb/accessibility', origin);

async function askFor(cookie: string): Promise<void> {
  const { statusCode } = await ask(page, cookie);
  if (statusCode !== 200) throw new Error(`${page}: ${statusCode}`);
}

async function cpuPerRequest(pid: string, cookie: string): Promise<number> {
  const before = cpuOf(pid);
  for (let done = 0; done < requestsARound; done += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => askFor(cookie)));
  }
  return (cpuOf(pid) - before) / requestsARound;
}

async function measure(): Promise<void> {
  const browser = makePlainBrowser();
  await browser.signIn('/nb/my-page');
  const signedIn = browser.cookies();
  const pid = serverPid();
  const seen = { without: [] as number[], with: [] as number[] };
  for (const cookie of ['', signedIn]) await cpuPerRequest(pid, cookie);
  for (let round = 0; round < rounds; round++) {
    for (const kind of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      seen[kind].push(await cpuPerRequest(pid, kind === 'with' ? signedIn : ''));
    }
  }
  const [without, withSession] = [median(seen.without), median(seen.with)];
  console.log(
    `CPU per request, median of ${rounds} rounds of ${requestsARound}: nobody signed in ${without.toFixed(2)} ms, with a session ${withSession.toFixed(2)} ms`,
  );
  console.log(
    `A session adds ${(withSession - without).toFixed(2)} ms, ${(withSession / without).toFixed(2)} times the page.`,
  );
}

await onOwnPortal(measure);
