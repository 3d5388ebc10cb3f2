/** The four ways to log in, on this machine: what a portal is told for each, and who must know it. */
import { parseArgs } from 'node:util';
import { PlainFault } from '../plain-fault.mjs';
import { portalClient } from './issuer.mjs';
import { audienceVariables, proxyClient } from './login-proxy.mjs';
import { apiClient, signicatClient, signicatVariables } from './signicat.mjs';

const NAME = 'Helseporten';

/**
 * Each way, for a portal that citizens find at `url`: `variables` for the portal, and its registrations at the fake
 * ID-porten, at the fake Signicat and at Signicat's API.
 */
const ways = {
  idporten: ({ url, idPorten, key }) => {
    const variables = {
      IDPORTEN_WELL_KNOWN_URL: idPorten.wellKnownUrl,
      IDPORTEN_CLIENT_ID: 'portal',
      IDPORTEN_CLIENT_JWK: key,
    };
    return { variables, clients: [portalClient({ ...variables, NEXTAUTH_URL: url })] };
  },
  signicat: ({ url, signicat }) => {
    const client = signicatClient('portal', NAME, url);
    const { client_id: SIGNICAT_CLIENT_ID, client_secret: SIGNICAT_CLIENT_SECRET } = client;
    const variables = { ...signicatVariables(signicat.origin), SIGNICAT_CLIENT_ID, SIGNICAT_CLIENT_SECRET };
    return { variables, signicatClients: [client] };
  },
  'signicat-rest': ({ signicat }) => {
    const client = apiClient('portal-api');
    const { client_id: SIGNICAT_CLIENT_ID, client_secret: SIGNICAT_CLIENT_SECRET } = client;
    const variables = { ...signicatVariables(signicat.origin), SIGNICAT_CLIENT_ID, SIGNICAT_CLIENT_SECRET };
    return { variables, apiClients: [client] };
  },
  nais: ({ url, idPorten }) => {
    const proxy = proxyClient('portal-behind-proxy', NAME, url);
    const variables = { ...audienceVariables(proxy, idPorten), LOGIN_PROXY_CLIENT_ID: proxy.client_id };
    return { variables, clients: [proxy], proxy };
  },
};

export const loginMethods = Object.keys(ways);

function wordsUnderstood(words) {
  const options = { login: { type: 'string' }, dev: { type: 'boolean' }, test: { type: 'boolean' } };
  try {
    return parseArgs({ args: words, options }).values;
  } catch {
    const known = loginMethods.join(', ');
    throw new PlainFault(
      `"${words.join(' ')}" is not understood: write npm run demo -- --login and one of ${known}, with both pairs of dashes.`,
    );
  }
}

/** What `--login` says, or LOGIN_METHOD; ID-porten directly where neither does. Throws for words that nobody knows. */
export function chosenMethod(words) {
  const { login } = wordsUnderstood(words);
  const method = login ?? (process.env.LOGIN_METHOD || 'idporten');
  if (loginMethods.includes(method)) return method;
  throw new PlainFault(
    `${login === undefined ? 'LOGIN_METHOD' : '--login'} must be one of ${loginMethods.join(', ')}.`,
  );
}

/** A portal that logs in this way. */
export function portalFor(method, place) {
  const { variables, clients = [], signicatClients = [], apiClients = [], proxy } = ways[method](place);
  return { method, variables: { LOGIN_METHOD: method, ...variables }, clients, signicatClients, apiClients, proxy };
}
