/** The addresses that the proxy answers itself; all others are the application's. */
export const paths = {
  login: '/oauth2/login',
  callback: '/oauth2/callback',
  logout: '/oauth2/logout',
  logoutCallback: '/oauth2/logout/callback',
  frontChannel: '/oauth2/logout/frontchannel',
  session: '/oauth2/session',
  refresh: '/oauth2/session/refresh',
  ping: '/oauth2/ping',
} as const;

/** True for everything that never reaches the application, known address or not. */
export function isOwnPath(path: string): boolean {
  return path === '/oauth2' || path.startsWith('/oauth2/');
}
