/** The service's own addresses. Those that others know stand in `scripts/demo/second-relying-party.ts`, too. */
export const paths = {
  front: '/',
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
