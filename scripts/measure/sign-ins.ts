/**
 * `npm run measure:sign-ins`: sign-ins a second through the ID-porten stand-in, and the portal's CPU for one, from
 * `/oauth2/login` to the page behind it: PAR, code for tokens, signature, session row. Needs Linux; half a minute.
 */
import { cpuOf } from '../linux/processes';
import { makePlainBrowser } from '../plain-browser/plain-browser';
import { onOwnPortal, serverPid } from './portal';
import { signIn } from './sign-in';

const signIns = 200;
const atOnce = 4;

async function signInOnce(): Promise<void> {
  const { url, status } = await signIn(makePlainBrowser(), '/nb/my-page');
  if (status !== 200 || url.pathname !== '/nb/my-page') throw new Error(`ended at ${url.pathname} with ${status}`);
}

async function measure(): Promise<void> {
  for (let done = 0; done < 20; done++) await signInOnce();
  const pid = serverPid();
  const [began, cpuBefore] = [performance.now(), cpuOf(pid)];
  for (let done = 0; done < signIns; done += atOnce) await Promise.all(Array.from({ length: atOnce }, signInOnce));
  const seconds = (performance.now() - began) / 1000;
  const cpu = (cpuOf(pid) - cpuBefore) / signIns;
  console.log(`${signIns} sign-ins, ${atOnce} at once: ${(signIns / seconds).toFixed(1)} a second.`);
  console.log(`The portal used ${cpu.toFixed(1)} ms of CPU for each, the page behind it included.`);
}

await onOwnPortal(measure);
