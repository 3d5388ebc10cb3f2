/** Which session at ID-porten each of ours came from: they end together. */
interface Source {
  sid?: string;
  idToken: string;
}

const sources = new Map<string, Source>();

/** A later login in the same browser replaces the earlier one. */
export function rememberSource(sessionUid: string, source: Source) {
  sources.set(sessionUid, source);
}

export function takeSource(sessionUid: string | undefined): Source | undefined {
  const source = sources.get(String(sessionUid));
  sources.delete(String(sessionUid));
  return source;
}

/** Our sessions that came from ID-porten's `sid`. */
export function sessionsFrom(sid: string): string[] {
  return [...sources].filter(([, source]) => source.sid === sid).map(([uid]) => uid);
}
