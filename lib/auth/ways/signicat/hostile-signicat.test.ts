/** The way's start and finish against the Signicat stand-in, which brokers to ID-porten's and does one thing wrong. */
import { freshKey, publicHalf } from 'stand-in-kit/keys';
import { syntheticNumber } from 'stand-in-kit/synthetic-number';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { freePort } from 'stand-in-kit/testing/free-port';
import { startStandIn, stopStandIns } from 'stand-in-kit/testing/processes';
import type { Case } from '@/e2e/hostile-issuer/expected';
import { protocolCases } from '@/e2e/hostile-issuer/protocol-cases';
import { signicatCases } from '@/e2e/hostile-issuer/signicat-cases';
import { signicat } from './signicat';

jest.setTimeout(30_000);

const portal = 'http://localhost:3000';
const clientId = 'portal-at-signicat';
const [pid, other] = [syntheticNumber('1984-03-15', 7), syntheticNumber('1984-03-15', 8)];
let idPorten: string;
let broker: string;

beforeAll(async () => {
  const [idPortenPort, brokerPort] = [await freePort(), await freePort()];
  [idPorten, broker] = [`http://localhost:${idPortenPort}`, `http://localhost:${brokerPort}`];
  const [own, ours] = [freshKey('signicat'), freshKey('portal')];
  await startStandIn('idporten', {
    IDPORTEN_SIMULATOR_PORT: String(idPortenPort),
    IDPORTEN_SIMULATOR_CLIENTS: JSON.stringify([
      { client_id: 'signicat', jwks: publicHalf(own), redirect_uris: [`${broker}/broker/idporten/callback`] },
    ]),
  });
  await startStandIn('signicat', {
    SIGNICAT_SIMULATOR_PORT: String(brokerPort),
    SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify([
      { client_id: clientId, jwks: publicHalf(ours), redirect_uris: [`${portal}/api/auth/callback/signicat`] },
    ]),
    SIGNICAT_SIMULATOR_API_CLIENTS: '[]',
    SIGNICAT_SIMULATOR_MISBEHAVES: 'true',
    SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: `${idPorten}/.well-known/openid-configuration`,
    SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: JSON.stringify(own),
  });
  Object.assign(process.env, {
    LOGIN_METHOD: 'signicat',
    SIGNICAT_WELL_KNOWN_URL: `${broker}/auth/open/.well-known/openid-configuration`,
    SIGNICAT_CLIENT_ID: clientId,
    SIGNICAT_CLIENT_JWK: JSON.stringify(ours),
  });
});
afterAll(stopStandIns);

async function order(fault: string | null) {
  const body = fault ? JSON.stringify({ fault, pid: other }) : undefined;
  const answer = await fetch(`${broker}/misbehave/${clientId}`, { method: fault ? 'PUT' : 'DELETE', body });
  if (answer.status !== 204) throw new Error(`${fault}: ${await answer.text()}`);
}

/** Logs in as far as the portal's callback, which is answered. */
async function comeBack(start: string, eid: string): Promise<URL> {
  const browser = new PlainBrowser();
  let at = start;
  for (let step = 0; step < 20 && !at.startsWith(portal); step++) {
    const isLogin = at.startsWith(`${idPorten}/interaction/`);
    const answer = await (isLogin ? browser.post(at, { eid, pid }) : browser.ask(at));
    if (!answer.next) throw new Error(`${at} leads nowhere: ${answer.text}`);
    at = answer.next;
  }
  return new URL(at);
}

/** How a login ends: `accepted`, or its failure. */
async function endOf(wish: Case['wish']): Promise<string> {
  const level = wish?.level ?? 'high';
  const request = {
    assurance: `idporten-loa-${level}`,
    locale: 'nb',
    returnTo: '/nb',
    freshLogin: wish?.prompt === 'login',
  } as const;
  const createdAt = new Date();
  try {
    const { address, key, checks } = await signicat.start(request);
    const { pathname: path, searchParams: query } = await comeBack(address.href, wish?.eid ?? 'BankID');
    if (signicat.keyOf({ path, query }) !== key) return 'again';
    const end = await signicat.finish({ path, query }, { ...request, checks, createdAt });
    return end.ok ? 'accepted' : end.failure;
  } catch (error) {
    // A login that cannot begin: the pushed request was not taken.
    if (error instanceof Error && error.name === 'IssuerUnavailable') return 'unavailable';
    throw error;
  }
}

/** Faults of Signicat's own. Those that any provider can have: `../next-auth/plain-application.test.ts`. */
const ownCases = Object.entries(signicatCases).filter(([fault]) => !Object.hasOwn(protocolCases, fault));

test.each(ownCases)('%s ends as a portal in a browser ends it', async (fault, expectation) => {
  await order(fault);
  try {
    expect(await endOf(expectation.wish)).toBe(expectation.expected);
  } finally {
    await order(null);
  }
});

test('without a fault the citizen is signed in', async () => {
  expect(await endOf(undefined)).toBe('accepted');
});
