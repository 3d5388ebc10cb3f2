/** The client without the option `clients`: the stand-in `try-it-out` at its default address. */
const tryItOut = 'http://127.0.0.1:9500';

export const ownClients = [
  {
    client_id: 'try-it-out',
    jwks_uri: `${tryItOut}/jwks.json`,
    redirect_uris: [`${tryItOut}/callback`],
    post_logout_redirect_uris: [`${tryItOut}/logged-out`],
    frontchannel_logout_uri: `${tryItOut}/logout/frontchannel`,
    backchannel_logout_uri: `${tryItOut}/logout/backchannel`,
  },
];
