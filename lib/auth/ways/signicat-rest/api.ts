/**
 * Signicat's Authentication REST API: a token for the API, kept until it runs out, and the two calls of a login.
 * https://developer.signicat.com/apis/eid-hub/
 */
import 'server-only';
import { z } from 'zod';
import { IssuerUnavailable, issuerTimeout } from '@/lib/auth/ways/deadline';
import { envOf } from '@/lib/env/env';
import { traced } from '@/lib/traces/traced';

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  // RFC 6749, 7.1: a token type that we do not know must not be used.
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().max(86_400),
});
/** Seconds before its end at which a token is not used any more. */
const MARGIN = 30;

/** Beside the API: https://developer.signicat.com/docs/connect-to-signicat-apis/quick-start-guide/ */
const tokenEndpoint = (apiUrl: string) => apiUrl.replace(/rest$/, 'open/connect/token');

let cached: { token: string; until: number } | undefined;
let inFlight: Promise<string> | undefined;

async function fetchToken(): Promise<string> {
  const { SIGNICAT_API_URL, SIGNICAT_CLIENT_ID, SIGNICAT_CLIENT_SECRET } = envOf('signicat-rest');
  // RFC 6749, 2.3.1: both parts of Basic are form-encoded first.
  const [id, secret] = [SIGNICAT_CLIENT_ID, SIGNICAT_CLIENT_SECRET].map(encodeURIComponent);
  const answer = await call(tokenEndpoint(SIGNICAT_API_URL), {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'signicat-api' }),
  });
  if (!answer.ok) throw new IssuerUnavailable(`Signicat gave no token: ${answer.status}`);
  const read = tokenAnswer.safeParse(await json(answer));
  if (!read.success) throw new IssuerUnavailable('Signicat gave no token: not understood');
  cached = { token: read.data.access_token, until: Date.now() + (read.data.expires_in - MARGIN) * 1000 };
  return cached.token;
}

/** One token for all logins; those that begin while it is fetched wait for it. */
function apiToken(): Promise<string> {
  if (cached && cached.until > Date.now()) return Promise.resolve(cached.token);
  inFlight ??= fetchToken().finally(() => {
    inFlight = undefined;
  });
  return inFlight;
}

async function call(address: string, init: RequestInit): Promise<Response> {
  const answer = fetch(address, {
    ...init,
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(issuerTimeout),
  });
  return traced('issuer api', answer);
}

async function json(answer: Response): Promise<unknown> {
  return answer.json().catch((error: unknown) => {
    // By name, not by class: its words quote the answer, and must come out nowhere.
    if (Object(error).name === 'SyntaxError') return undefined;
    throw error;
  });
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const address = `${envOf('signicat-rest').SIGNICAT_API_URL}${path}`;
  const askWith = (token: string) => {
    const headers = { ...init.headers, Authorization: `Bearer ${token}`, Accept: 'application/json' };
    return call(address, { ...init, headers });
  };
  const token = await apiToken();
  const answer = await askWith(token);
  if (answer.status !== 401) return answer;
  // The token was taken back before its end: one more, once. Another login may have fetched it by now.
  if (cached?.token === token) cached = undefined;
  return askWith(await apiToken());
}

export type NewSession = {
  requestedLoa: 'substantial' | 'high';
  language: string;
  externalReference: string;
  callbackUrls: { success: string; abort: string; error: string };
  sessionLifetime: number;
};

const created = z.looseObject({ id: z.string().min(1).max(200), authenticationUrl: z.url({ protocol: /^https?$/ }) });

/** Begins a login: its id, and where the browser goes. Throws where Signicat does not give both. */
export async function createSession(session: NewSession): Promise<{ id: string; authenticationUrl: string }> {
  const body = {
    ...session,
    allowedProviders: ['idporten'],
    flow: 'redirect',
    requestedAttributes: ['name', 'firstName', 'lastName', 'nin', 'idportenLoa', 'idportenIdp'],
  };
  const headers = { 'Content-Type': 'application/json' };
  const answer = await request('/sessions', { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new IssuerUnavailable(`Signicat began no session: ${answer.status}`);
  const read = created.safeParse(await json(answer));
  if (!read.success) throw new IssuerUnavailable('Signicat began no session: not understood');
  return read.data;
}

/** The result of a login, unchecked; null where Signicat has forgotten it. Throws where Signicat does not answer. */
export async function readSession(id: string): Promise<unknown> {
  const answer = await request(`/sessions/${encodeURIComponent(id)}`, { method: 'GET' });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new IssuerUnavailable(`Signicat told no result: ${answer.status}`);
  const read = await json(answer);
  if (typeof read !== 'object' || read === null) throw new IssuerUnavailable('Signicat told no result: not understood');
  return read;
}
