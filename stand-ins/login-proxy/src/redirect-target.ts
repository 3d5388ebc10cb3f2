/** Where a login or logout leads back to: always an address of our own. */

/** Two slashes with nothing, blanks or dots between them: browsers read some of these as another host. */
const hiddenHost = /[/\\](?:\s*|\.{1,2})[/\\]/;
const controlCharacter = /\p{Cc}/u;

function withoutOrigin(wish: string): string {
  if (wish.startsWith('/') || !URL.canParse(wish)) return wish;
  const { pathname, search, hash } = new URL(wish);
  return pathname + search + hash;
}

/**
 * The wish as a path of ours with its query; `/` where it is none. Of an address elsewhere the path alone is left, as
 * with Wonderwall: https://github.com/nais/wonderwall/blob/master/pkg/url/redirect.go
 */
export function redirectTarget(wish: string | null | undefined): string {
  const target = withoutOrigin(wish ?? '');
  if (!target.startsWith('/') || hiddenHost.test(target) || controlCharacter.test(target)) return '/';
  const base = 'http://ours.invalid';
  if (!URL.canParse(target, base)) return '/';
  const { origin, pathname, search, hash } = new URL(target, base);
  return origin === base ? pathname + search + hash : '/';
}
