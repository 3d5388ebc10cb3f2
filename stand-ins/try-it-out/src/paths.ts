/** The service's own addresses. Those that issuers know are registered there, too. */
export const paths = {
  front: '/',
  up: '/health',
  /** The public keys, for the registration at ID-porten. */
  keys: '/jwks.json',
  login: '/login',
  callback: '/callback',
  signicatCallback: '/callback/signicat',
  restSuccess: '/signicat-rest/success',
  restAbort: '/signicat-rest/abort',
  restError: '/signicat-rest/error',
  behindTheProxy: '/behind-the-proxy',
  logout: '/logout',
  loggedOut: '/logged-out',
  frontChannel: '/logout/frontchannel',
  backChannel: '/logout/backchannel',
} as const;
