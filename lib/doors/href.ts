/** Addresses of pages. `services/services.ts` adds every door to `Doors`: a path that is no door does not compile. */
import type { Locale } from '@/lib/i18n/routing';

/** The doors of the portal and of its services, by path. */
// biome-ignore lint/suspicious/noEmptyInterface: services/services.ts adds to it
export interface Doors {}

type FilledPath<Door extends string> = Door extends `${infer Before}[${string}]${infer After}`
  ? `${Before}${string}${FilledPath<After>}`
  : Door;

/** The path of an existing page, without the language: `/my-page`, `/forms/4f9d…`. */
export type Path = FilledPath<keyof Doors & string>;

/** The query of an address; parameters without a value are left out. */
export type Query = Record<string, string | null | undefined>;

/** The address of a page in a language. Throws a TypeError for a path that brings a query: `[id]` would swallow it. */
export function href(locale: Locale, path: Path, query: Query = {}): string {
  if (path.includes('?')) throw new TypeError(`The query belongs into the third argument: ${path}`);
  return withQuery(`/${locale}${path === '/' ? '' : path}`, query);
}

/** The same address with this query and no other. */
export function withQuery(address: string, query: Query): string {
  const [path = ''] = address.split('?');
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
