/**
 * Every door into the portal, with the level that it asks for. `doors.test.ts` holds this list against the files;
 * `proxy.ts` answers 404 for an address that is not on it.
 */
export type DoorLevel = 'open' | 'substantial' | 'high';

/** Pages, by the folder under `app/`. */
export const pages: Record<string, DoorLevel> = {
  '/[locale]': 'open',
  '/[locale]/accessibility': 'open',
  '/[locale]/appointments': 'high',
  '/[locale]/appointments/[id]': 'high',
  '/[locale]/appointments/[id]/cancel': 'high',
  '/[locale]/appointments/new': 'high',
  '/[locale]/appointments/new/[draft]/check': 'high',
  '/[locale]/appointments/new/[draft]/kind': 'high',
  '/[locale]/appointments/new/[draft]/leave': 'high',
  '/[locale]/appointments/new/[draft]/reason': 'high',
  '/[locale]/appointments/new/[draft]/time': 'high',
  '/[locale]/login-failed': 'open',
  '/[locale]/my-page': 'substantial',
  '/[locale]/practices': 'open',
  '/[locale]/practices/[slug]': 'open',
  '/[locale]/privacy': 'open',
  '/[locale]/problem': 'open',
  '/[locale]/signed-out': 'open',
  '/[locale]/step-up': 'open',
};

/** Routes. The login's own are open: they are how one gets a level; those of another way than the configured one are closed. */
export const routes: Record<string, DoorLevel> = {
  '/api/auth/callback/idporten': 'open',
  '/api/auth/callback/signicat': 'open',
  '/api/health/live': 'open',
  '/api/health/ready': 'open',
  '/api/jobs/daily': 'open',
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

/** Files in `public/`. */
export const publicFiles = [
  '/.well-known/security.txt',
  '/icon.svg',
  '/plain.css',
  '/robots.txt',
  '/source-sans-3-licence.txt',
];

const segments: Record<string, string> = {
  '[locale]': '(?:nb|nn|se|en)',
  '[draft]': '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  '[id]': '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  '[slug]': '[a-z0-9-]{1,80}',
};

const pagePattern = new RegExp(`^(?:${Object.keys(pages).map(patternOf).join('|')})$`);

function patternOf(door: string): string {
  return door.replace(/\[[a-z]+\]/g, (segment) => segments[segment] ?? '[^/]+');
}

/** The level that a page asks for, by its address (query and all); `open` for what is no page. */
export function levelOf(address: string): DoorLevel {
  const [pathname = ''] = address.split('?');
  const door = Object.keys(pages).find((page) => new RegExp(`^${patternOf(page)}$`).test(pathname));
  return (door && pages[door]) || 'open';
}

/** True for the address of a page, route or file that exists. */
export function isDoor(pathname: string): boolean {
  return pagePattern.test(pathname) || Object.hasOwn(routes, pathname) || publicFiles.includes(pathname);
}
