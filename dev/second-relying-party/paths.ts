/** The service's own addresses. Those that ID-porten knows stand in `dev/starter/second-relying-party.mjs`, too. */
export const paths = {
  front: '/',
  login: '/login',
  callback: '/callback',
  logout: '/logout',
  loggedOut: '/logged-out',
  frontChannel: '/logout/frontchannel',
  backChannel: '/logout/backchannel',
} as const;
