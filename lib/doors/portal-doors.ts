/** The portal's own doors. */
import type { DoorLevel, DoorList } from './doors';

export const portalDoors = {
  '/': 'open',
  '/access-log': 'high',
  '/accessibility': 'open',
  '/acting-for': 'high',
  '/acting-for/powers': 'high',
  '/login-failed': 'open',
  '/my-page': 'substantial',
  '/my-page/my-data': 'high',
  '/privacy': 'open',
  '/problem': 'open',
  '/signed-out': 'open',
  '/step-up': 'open',
} as const satisfies DoorList;

/** Routes under a language. */
export const portalRoutes = { '/my-page/my-data/file': 'high' } as const satisfies DoorList;

/** Routes. The login's are open, as nobody has a level before. Routes of a way that is not configured answer 404. */
export const routes: Record<string, DoorLevel> = {
  '/api/auth/callback/idporten': 'open',
  '/api/auth/callback/signicat': 'open',
  '/api/health/live': 'open',
  '/api/health/ready': 'open',
  '/api/jobs/daily': 'open',
  '/api/jobs/worker': 'open',
  '/api/session': 'open',
  '/api/session/logout': 'open',
  '/oauth2/login': 'open',
  '/oauth2/logout': 'open',
  '/oauth2/logout/backchannel': 'open',
  '/oauth2/logout/callback': 'open',
  '/oauth2/logout/frontchannel': 'open',
  '/oauth2/session': 'open',
  '/oauth2/signicat/abort': 'open',
  '/oauth2/signicat/error': 'open',
  '/oauth2/signicat/success': 'open',
};

/** Routes with an id in them, in square brackets. */
export const routesWithId: Record<string, DoorLevel> = {
  '/api/notifications/[id]': 'open',
};

const withId = Object.keys(routesWithId).map((route) => ({
  route,
  pattern: new RegExp(`^${route.replace('[id]', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')}$`),
}));

/** The route at an address, as its list names it: no id is in it. Undefined where there is none. */
export const routeOf = (pathname: string): string | undefined =>
  Object.hasOwn(routes, pathname) ? pathname : withId.find(({ pattern }) => pattern.test(pathname))?.route;

/** Files in `public/`. */
export const publicFiles = [
  '/.well-known/security.txt',
  '/icon.svg',
  '/plain.css',
  '/robots.txt',
  '/source-sans-3-licence.txt',
];

/** True for the address of a route or of a file in `public/`. */
export const isRouteOrFile = (pathname: string) => routeOf(pathname) !== undefined || publicFiles.includes(pathname);
