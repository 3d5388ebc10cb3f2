/**
 * Doors: every page and route, with its level. A service lists its own, the portal's are in `portal-doors.ts`;
 * `services/services.ts` joins them. `app/doors.test.ts` compares the lists with the files.
 */
import { locales } from '@/lib/i18n/routing';

export type DoorLevel = 'open' | 'substantial' | 'high';

/** Pages by their path after the language; a segment that varies is in square brackets: `/forms/[form]`. */
export type DoorList = Readonly<Record<`/${string}`, DoorLevel>>;

/** What a varying segment matches, by its name in brackets: the source of a regular expression. */
export type Segments = Readonly<Record<`[${string}]`, string>>;

/** What varies, and the dot: all that means something else in a pattern. */
const notPlain = /\[[^\]]+\]|\./g;

/** Looks pages, and routes under a language, of several lists up by address. Throws for a varying segment that no list describes. */
export function joinDoors(lists: readonly { doors: DoorList; routes?: DoorList; segments?: Segments }[]) {
  const pages = lists.flatMap(({ doors, routes = {}, segments = {} }) =>
    Object.entries({ ...doors, ...routes }).map(([door, level]) => ({
      pattern: patternOf(door, segments),
      door,
      level,
    })),
  );
  const pageAt = (address: string) => {
    const [pathname = ''] = address.split('?');
    return pages.find(({ pattern }) => pattern.test(pathname));
  };
  return {
    /** True for the address of a page or route that exists. */
    isPage: (pathname: string) => pageAt(pathname) !== undefined,
    /** The level of the page at an address, which may have a query; `open` where there is no page. */
    levelOf: (address: string): DoorLevel => pageAt(address)?.level ?? 'open',
    /** The door at an address, as its list names it; undefined where there is no page. */
    doorAt: (address: string) => pageAt(address)?.door,
  };
}

function patternOf(door: string, segments: Segments): RegExp {
  const path = door.replace(notPlain, (name) => {
    if (name === '.') return String.raw`\.`;
    const segment = segments[name as `[${string}]`];
    if (segment === undefined) throw new Error(`${door}: nothing says what ${name} may be`);
    // In a group of its own: an alternative in it must not end the whole.
    return `(?:${segment})`;
  });
  return new RegExp(`^/(?:${locales.join('|')})${path === '/' ? '' : path}$`);
}
