/** The four ways to log in, on this machine: a portal's variables for each, and its registrations at the stand-ins. */
import { parseArgs } from 'node:util';
import { PlainFault } from '../plain-fault';
import { portalClient } from './issuer';
import { audienceVariables, type ProxyClient, proxyClient } from './login-proxy';
import { apiClient, signicatClient, signicatVariables } from './signicat';

const NAME = 'Helseporten';

export const loginMethods = ['idporten', 'signicat', 'signicat-rest', 'nais'] as const;
export type LoginMethod = (typeof loginMethods)[number];

type PortalOptions = {
  /** The portal's address in a browser. */
  url: string;
  idPorten: { origin: string; wellKnownUrl: string };
  signicat: { origin: string };
  /** The portal's private JWK at ID-porten. */
  key: string | undefined;
  /** The portal's name there: each portal of one ID-porten has its own. */
  clientId?: string;
};

/** Variables for the portal, and its registrations at the stand-ins for ID-porten, Signicat and Signicat's API. */
type PortalSetup = {
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

const ways: Record<LoginMethod, (options: PortalOptions) => PortalSetup> = {
  idporten: ({ url, idPorten, key = '', clientId = 'portal' }) => {
    const variables = {
      IDPORTEN_WELL_KNOWN_URL: idPorten.wellKnownUrl,
      IDPORTEN_CLIENT_ID: clientId,
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

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { login: { type: 'string' }, dev: { type: 'boolean' }, test: { type: 'boolean' } },
    }).values;
  } catch {
    const known = loginMethods.join(', ');
    throw new PlainFault(
      `"${args.join(' ')}" is not understood: write npm run demo -- --login and one of ${known}, with both pairs of dashes.`,
    );
  }
}

/** The way that `--login` names, else LOGIN_METHOD, else ID-porten. Throws a PlainFault for unknown arguments. */
export function chosenMethod(args: string[]): LoginMethod {
  const { login } = parseOptions(args);
  const asked = login ?? (process.env.LOGIN_METHOD || 'idporten');
  const method = loginMethods.find((each) => each === asked);
  if (method) return method;
  throw new PlainFault(
    `${login === undefined ? 'LOGIN_METHOD' : '--login'} must be one of ${loginMethods.join(', ')}.`,
  );
}

/** The variables and registrations of a portal that logs in this way. */
export function portalFor(method: LoginMethod, options: PortalOptions) {
  const { variables, clients = [], signicatClients = [], apiClients = [], proxy } = ways[method](options);
  const named: Record<string, string> = { LOGIN_METHOD: method, ...variables };
  return { method, variables: named, clients, signicatClients, apiClients, proxy };
}
