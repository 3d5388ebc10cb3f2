/**
 * The value of one of our cookies in a `Cookie` header; undefined where it is missing. Ours need no decoding.
 * `cookies()` of Next would cost each guarded page as much CPU as reading the session's row.
 */
export function cookieIn(header: string | null, name: string): string | undefined {
  const start = `${name}=`;
  return header
    ?.split('; ')
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
}
