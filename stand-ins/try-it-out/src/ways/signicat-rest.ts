/**
 * Signicat's Authentication REST API, redirect flow. It has no state and no nonce: the session's id stays on this side,
 * and only the browser that began may come back to it, once.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/auth-rest-api-id-porten/
 */
import { randomUUID } from 'node:crypto';
import type { Exchange } from '../exchange';
import { type LoginOnItsWay, sendToLogin } from '../logins';
import { LoginRefused, type Outcome } from '../outcome';
import { paths } from '../paths';
import type { Service } from '../service';
import type { Wish } from '../wish';
import { type Api, apiAddress, askApi } from './signicat-api';
import { agreedLevel, norwegianNumber, signicatLevel } from './signicat-levels';

function apiOf({ signicatApi }: Service): Api {
  if (!signicatApi) throw new LoginRefused("Signicat's REST API is not configured.");
  return signicatApi;
}

/** Of our languages the API's list has Norwegian and English. https://developer.signicat.com/apis/eid-hub/ */
const languageFor = ({ locale }: Wish) => (locale === 'en' ? 'en' : 'nb');

/** What the developer chose and this API cannot be told. */
function wishesLeftOut(wish: Wish): string {
  const prompt = wish.prompt ? ' The API has no prompt, so that wish could not be sent.' : '';
  const asked = wish.locale ?? 'nb';
  const sent = languageFor(wish);
  const language = asked === sent ? '' : ` The API has Norwegian and English: ${sent} was sent for ${asked}.`;
  return prompt + language;
}

function sessionWish({ address }: Service, wish: Wish) {
  return {
    allowedProviders: ['idporten'],
    flow: 'redirect',
    requestedLoa: signicatLevel(wish.level),
    language: languageFor(wish),
    requestedAttributes: ['name', 'nin', 'idportenLoa', 'idportenIdp', 'idportenSub'],
    callbackUrls: {
      success: address(paths.restSuccess),
      abort: address(paths.restAbort),
      error: address(paths.restError),
    },
    externalReference: randomUUID(),
  };
}

export async function startRestSession(exchange: Exchange, wish: Wish): Promise<void> {
  const api = apiOf(exchange.service);
  const parameters = sessionWish(exchange.service, wish);
  const created = await askApi(api, '/sessions', parameters);
  const { id, authenticationUrl } = created;
  if (typeof id !== 'string' || typeof authenticationUrl !== 'string') {
    throw new LoginRefused('The session came without id or authenticationUrl.');
  }
  const sent = 'From server to server, with a token of our own (client credentials, scope signicat-api).';
  const about = sent + wishesLeftOut(wish);
  const requests = [{ address: apiAddress(api, '/sessions'), method: 'POST', about, parameters }] as const;
  sendToLogin(exchange, { wish, requests: [...requests], created }, authenticationUrl);
}

type Subject = {
  nin?: { value?: unknown; issuingCountry?: unknown; type?: unknown };
  name?: string;
  idportenLoa?: unknown;
  idportenIdp?: string;
};

function requireSuccess(login: LoginOnItsWay, result: Record<string, unknown>): Subject {
  const [asked] = login.requests;
  const { id, status, provider, externalReference, subject } = result;
  if (id !== login.created?.id) throw new LoginRefused('The result is that of another session.');
  if (status !== 'SUCCESS') throw new LoginRefused(`The session ended as ${status}.`);
  if (provider !== 'idporten') throw new LoginRefused(`Signicat used ${provider}, not ID-porten.`);
  if (externalReference !== asked?.parameters.externalReference) {
    throw new LoginRefused('The result belongs to another login.');
  }
  if (!subject || typeof subject !== 'object') throw new LoginRefused('The result names no citizen.');
  return subject;
}

/** Fetches the result at `/signicat-rest/success`. Throws when it is not what was asked for. */
export async function finishRestSession(exchange: Exchange, login: LoginOnItsWay): Promise<Outcome> {
  const { wish, created = {} } = login;
  const api = apiOf(exchange.service);
  const named = exchange.url.searchParams.get('sessionId');
  if (named && named !== created.id) throw new LoginRefused('The address names another session.');
  const path = `/sessions/${encodeURIComponent(String(created.id))}`;
  const result = await askApi(api, path);
  const subject = requireSuccess(login, result);
  const fetched = {
    address: apiAddress(api, path),
    method: 'GET',
    about: 'The result, fetched by the server when the browser was back. The browser carried no more than an id.',
    parameters: {},
  } as const;
  return {
    wish,
    requests: [...login.requests, fetched],
    pid: norwegianNumber(subject.nin ?? {}),
    name: subject.name,
    level: agreedLevel(result.loa, subject.idportenLoa, wish.level),
    acr: String(result.loa),
    idportenLoa: String(subject.idportenLoa),
    method: subject.idportenIdp,
    ends: [],
    answers: [
      { name: 'Result', about: 'GET /sessions/{id}, once the citizen was back.', vocabulary: 'rest', claims: result },
      { name: 'Session created', about: 'The answer to POST /sessions.', vocabulary: 'rest', claims: created },
    ],
  };
}

/** `/signicat-rest/abort` and `/error`: asks the API what happened. Always throws, with Signicat's own words. */
export async function explainRestSession(exchange: Exchange, login: LoginOnItsWay): Promise<never> {
  const result = await askApi(apiOf(exchange.service), `/sessions/${encodeURIComponent(String(login.created?.id))}`);
  const error = (result.error ?? {}) as { code?: unknown; title?: unknown; detail?: unknown };
  const words = [error.code, error.title, error.detail].filter((word) => typeof word === 'string');
  throw new LoginRefused(`The session ended as ${result.status}. ${words.join(': ')}`.trim());
}
