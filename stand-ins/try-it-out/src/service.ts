/** What the process knows of itself and of those it logs in with. Signicat is asked for its metadata at the first login. */
import { createRemoteJWKSet } from 'jose';
import type { Configuration } from './configuration';
import { paths } from './paths';
import { type RelyingParty, relyingPartyFrom } from './relying-party';

export interface Service extends Pick<Configuration, 'signicatApi' | 'proxy'> {
  /** The full address of one of our paths. */
  address: (path: string) => string;
  idporten: RelyingParty;
  /** Nothing where it is not configured. Rejects when Signicat does not answer. */
  signicat?: () => Promise<RelyingParty>;
  /** The issuers that have been met so far. */
  parties: () => RelyingParty[];
  /** The keys that access tokens from the proxy are signed with. */
  proxyKeys?: ReturnType<typeof createRemoteJWKSet>;
  /** The origins that our forms may lead to, by redirects, too. */
  formOrigins: string[];
}

const originsOf = (addresses: (string | undefined)[]) => [
  ...new Set(addresses.filter((address) => address !== undefined).map((address) => new URL(address).origin)),
];

/** Asks ID-porten for its metadata. Throws when it does not answer. */
export async function serviceFrom(configuration: Configuration): Promise<Service> {
  const { url, wellKnownUrl, clientId, jwk, signicat, signicatApi, proxy } = configuration;
  const address = (path: string) => new URL(path, url).href;
  const loggedOut = address(paths.loggedOut);
  const idporten = await relyingPartyFrom({
    wellKnownUrl,
    clientId,
    jwk,
    callback: address(paths.callback),
    loggedOut,
  });
  let broker: RelyingParty | undefined;
  const meetSignicat = async (group: NonNullable<typeof signicat>) => {
    broker ??= await relyingPartyFrom({
      wellKnownUrl: group.SIGNICAT_WELL_KNOWN_URL,
      clientId: group.SIGNICAT_CLIENT_ID,
      secret: group.SIGNICAT_CLIENT_SECRET,
      callback: address(paths.signicatCallback),
      loggedOut,
    });
    return broker;
  };
  const { authorization_endpoint, end_session_endpoint } = idporten.client.issuer.metadata;
  return {
    address,
    idporten,
    signicat: signicat && (() => meetSignicat(signicat)),
    signicatApi,
    proxy,
    parties: () => (broker ? [idporten, broker] : [idporten]),
    proxyKeys: proxy && createRemoteJWKSet(new URL(proxy.PROXY_JWKS_URI)),
    formOrigins: originsOf([
      url.href,
      ...[authorization_endpoint, end_session_endpoint],
      ...[signicat?.SIGNICAT_WELL_KNOWN_URL, signicatApi?.SIGNICAT_WELL_KNOWN_URL, signicatApi?.SIGNICAT_API_URL],
      proxy?.PROXY_URL,
    ]),
  };
}
