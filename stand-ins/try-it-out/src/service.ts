/** The service's own addresses and keys, and whom it logs in with. */
import { createRemoteJWKSet } from 'jose';
import { publicHalf } from 'stand-in-kit/keys';
import type { Configuration } from './options';
import { paths } from './paths';
import { meetingWith, type RelyingParty } from './relying-party';

export interface Service extends Pick<Configuration, 'signicatApi' | 'proxy' | 'people'> {
  /** The full address of one of our paths. */
  address: (path: string) => string;
  publicKeys: object;
  /** Rejects while ID-porten has not answered yet. */
  idporten: () => Promise<RelyingParty>;
  /** Nothing where it is not configured. Rejects while Signicat has not answered yet. */
  signicat?: () => Promise<RelyingParty>;
  /** The issuers that have answered so far. */
  parties: () => RelyingParty[];
  /** The keys that access tokens from the proxy are signed with. */
  proxyKeys?: ReturnType<typeof createRemoteJWKSet>;
  /** The origins that our forms may lead to, by redirects, too. */
  formOrigins: () => string[];
}

const originsOf = (addresses: (string | undefined)[]) => [
  ...new Set(addresses.filter((address) => address !== undefined).map((address) => new URL(address).origin)),
];

const formTargetsOf = ({ client }: RelyingParty) => {
  const { authorization_endpoint, end_session_endpoint } = client.issuer.metadata;
  return [authorization_endpoint, end_session_endpoint];
};

export function serviceFrom(configuration: Configuration): Service {
  const { url, wellKnownUrl, clientId, jwk, signicat, signicatApi, proxy, people } = configuration;
  const address = (path: string) => new URL(path, url).href;
  const loggedOut = address(paths.loggedOut);
  const idporten = meetingWith({ wellKnownUrl, clientId, jwk, callback: address(paths.callback), loggedOut });
  const broker =
    signicat &&
    meetingWith({
      wellKnownUrl: signicat.signicatWellKnownUrl,
      clientId: signicat.signicatClientId,
      secret: signicat.signicatClientSecret,
      callback: address(paths.signicatCallback),
      loggedOut,
    });
  const parties = () => [idporten.met(), broker?.met()].filter((party) => party !== undefined);
  const configured = [
    ...[wellKnownUrl, signicat?.signicatWellKnownUrl, signicatApi?.signicatWellKnownUrl],
    ...[signicatApi?.signicatApiUrl, proxy?.proxyUrl],
  ];
  return {
    address,
    publicKeys: publicHalf(jwk),
    people,
    idporten: idporten.meet,
    signicat: broker?.meet,
    signicatApi,
    proxy,
    parties,
    proxyKeys: proxy && createRemoteJWKSet(new URL(proxy.proxyJwksUri)),
    formOrigins: () => originsOf([url.href, ...configured, ...parties().flatMap(formTargetsOf)]),
  };
}
