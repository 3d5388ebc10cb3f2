/**
 * `npm run measure:sign-ins`: sign-ins a second through the fake ID-porten, and the portal's CPU for one, from
 * `/oauth2/login` to the page behind it: PAR, code for tokens, signature, session row. Needs Linux; half a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuOf, origin, serverPid, startPortal } from './portal.mjs';

const signIns = 200;
const atOnce = 4;
const person = '15838421072';

const agent = new Agent({ keepAlive: true });

/** One request as a navigation; `fetch` would call itself a script, and be refused. */
function ask(url, cookie, form) {
  const body = form && new URLSearchParams(form).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body?.length) };
  const headers = { cookie, ...(body ? type : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: body ? 'POST' : 'GET', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer));
    });
    sent.on('error', reject).end(body);
  });
}

/** Follows redirects by hand, as a browser with its own cookies at each origin. */
function makeBrowser() {
  const jars = new Map();
  return async function visit(address, form) {
    const url = new URL(address);
    const jar = jars.get(url.origin) ?? new Map();
    jars.set(url.origin, jar);
    const answer = await ask(url, [...jar].map(([name, value]) => `${name}=${value}`).join('; '), form);
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name, value] = line.split(';')[0].split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.location;
    return next ? visit(new URL(next, url)) : { url, status: answer.statusCode };
  };
}

async function signIn() {
  const visit = makeBrowser();
  const atIssuer = await visit(`${origin}/oauth2/login?level=idporten-loa-high&locale=nb&redirect=/nb/my-page`);
  const { url, status } = await visit(atIssuer.url, { eid: 'BankID', pid: person });
  if (status !== 200 || url.pathname !== '/nb/my-page') throw new Error(`ended at ${url.pathname} with ${status}`);
}

async function measure() {
  for (let done = 0; done < 20; done++) await signIn();
  const pid = serverPid();
  const [began, cpuBefore] = [performance.now(), cpuOf(pid)];
  for (let done = 0; done < signIns; done += atOnce) await Promise.all(Array.from({ length: atOnce }, signIn));
  const seconds = (performance.now() - began) / 1000;
  const cpu = (cpuOf(pid) - cpuBefore) / signIns;
  console.log(`${signIns} sign-ins, ${atOnce} at once: ${(signIns / seconds).toFixed(1)} a second.`);
  console.log(`The portal used ${cpu.toFixed(1)} ms of CPU for each, the page behind it included.`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'portal-measure-'));
const stop = await startPortal('.', dataDir);
try {
  await measure();
} finally {
  agent.destroy();
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
