/** How the service, the login proxy before it and the broker are registered with each other in the tests. */
import { freshKey, publicHalf } from 'stand-in-kit/keys';

export const clientIds = {
  idporten: 'try-it-out',
  proxy: 'try-it-out-behind-proxy',
  signicat: 'try-it-out',
  api: 'try-it-out-api',
} as const;

/** One key for all: who uses it is told apart by the client id. */
const key = freshKey('try-it-out');
const jwks = publicHalf(key);
export const privateKey = JSON.stringify(key);
export const secret = 'only-for-tests';

export interface Places {
  idporten: string;
  signicat: string;
  proxy: string;
  service: string;
}

const frontAndBackChannel = (logout: string) => ({
  frontchannel_logout_uri: `${logout}/frontchannel`,
  backchannel_logout_uri: `${logout}/backchannel`,
});

export function clientsAtIdporten({ signicat, proxy, service }: Places) {
  return [
    {
      client_id: clientIds.idporten,
      jwks,
      redirect_uris: [`${service}/callback`],
      post_logout_redirect_uris: [`${service}/logged-out`],
      ...frontAndBackChannel(`${service}/logout`),
    },
    {
      client_id: clientIds.proxy,
      jwks,
      redirect_uris: [`${proxy}/oauth2/callback`],
      post_logout_redirect_uris: [`${proxy}/oauth2/logout/callback`],
      frontchannel_logout_uri: `${proxy}/oauth2/logout/frontchannel`,
      resource: proxy,
    },
    {
      client_id: 'signicat',
      jwks,
      redirect_uris: [`${signicat}/broker/idporten/callback`],
      post_logout_redirect_uris: [`${signicat}/broker/idporten/logged-out`],
      ...frontAndBackChannel(`${signicat}/broker/idporten/logout`),
    },
  ];
}

export function clientsAtSignicat({ service }: Places) {
  return [
    {
      client_id: clientIds.signicat,
      client_secret: secret,
      redirect_uris: [`${service}/callback/signicat`],
      post_logout_redirect_uris: [`${service}/logged-out`],
      backchannel_logout_uri: `${service}/logout/backchannel`,
    },
  ];
}

export const clientsOfApi = [{ client_id: clientIds.api, client_secret: secret }];
