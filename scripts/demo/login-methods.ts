/** The four ways to log in, on this machine: what a portal is told for each, and who must know it. */
import { parseArgs } from 'node:util';
import { PlainFault } from '../plain-fault';
import { portalClient } from './issuer';
import { audienceVariables, type ProxyClient, proxyClient } from './login-proxy';
import { apiClient, signicatClient, signicatVariables } from './signicat';

const NAME = 'Helseporten';

export const loginMethods = ['idporten', 'signicat', 'signicat-rest', 'nais'] as const;
export type LoginMethod = (typeof loginMethods)[number];

type Surroundings = {
  /** Where citizens find the portal. */
  url: string;
  idPorten: { origin: string; wellKnownUrl: string };
  signicat: { origin: string };
  /** The portal's private JWK at ID-porten. */
  key: string | undefined;
};

/** Variables for the portal, and its registrations at the fake ID-porten, the fake Signicat and Signicat's API. */
type Told = {
  variables: Record<string, string>;
  clients?: object[];
  signicatClients?: object[];
  apiClients?: object[];
  proxy?: ProxyClient;
};

export type PortalFor = ReturnType<typeof portalFor>;

function atSignicat(origin: string, client: { client_id: string; client_secret: string }): Record<string, string> {
  const { client_id: SIGNICAT_CLIENT_ID, client_secret: SIGNICAT_CLIENT_SECRET } = client;
  return { ...signicatVariables(origin), SIGNICAT_CLIENT_ID, SIGNICAT_CLIENT_SECRET };
}

const ways: Record<LoginMethod, (place: Surroundings) => Told> = {
  idporten: ({ url, idPorten, key = '' }) => {
    const variables = {
      IDPORTEN_WELL_KNOWN_URL: idPorten.wellKnownUrl,
      IDPORTEN_CLIENT_ID: 'portal',
      IDPORTEN_CLIENT_JWK: key,
    };
    return { variables, clients: [portalClient({ ...variables, NEXTAUTH_URL: url })] };
  },
  signicat: ({ url, signicat }) => {
    const client = signicatClient('portal', NAME, url);
    return { variables: atSignicat(signicat.origin, client), signicatClients: [client] };
  },
  'signicat-rest': ({ signicat }) => {
    const client = apiClient('portal-api');
    return { variables: atSignicat(signicat.origin, client), apiClients: [client] };
  },
  nais: ({ url, idPorten }) => {
    const proxy = proxyClient('portal-behind-proxy', NAME, url);
    const variables = { ...audienceVariables(proxy, idPorten), LOGIN_PROXY_CLIENT_ID: proxy.client_id };
    return { variables, clients: [proxy], proxy };
  },
};

function parseWords(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: { login: { type: 'string' }, dev: { type: 'boolean' }, test: { type: 'boolean' } },
    }).values;
  } catch {
    const known = loginMethods.join(', ');
    throw new PlainFault(
      `"${words.join(' ')}" is not understood: write npm run demo -- --login and one of ${known}, with both pairs of dashes.`,
    );
  }
}

/** What `--login` says, or LOGIN_METHOD; ID-porten directly where neither does. Throws for words that nobody knows. */
export function chosenMethod(words: string[]): LoginMethod {
  const { login } = parseWords(words);
  const asked = login ?? (process.env.LOGIN_METHOD || 'idporten');
  const method = loginMethods.find((each) => each === asked);
  if (method) return method;
  throw new PlainFault(
    `${login === undefined ? 'LOGIN_METHOD' : '--login'} must be one of ${loginMethods.join(', ')}.`,
  );
}

/** A portal that logs in this way. */
export function portalFor(method: LoginMethod, place: Surroundings) {
  const { variables, clients = [], signicatClients = [], apiClients = [], proxy } = ways[method](place);
  const named: Record<string, string> = { LOGIN_METHOD: method, ...variables };
  return { method, variables: named, clients, signicatClients, apiClients, proxy };
}
