/** The booking's addresses, each as what follows the locale. Nothing about the citizen or the visit is in them. */

export const steps = ['kind', 'time', 'reason', 'check'] as const;
export type Step = (typeof steps)[number];

type Query = Record<string, string | null | undefined>;

export const listPath = '/appointments';
export const newPath = '/appointments/new';

/** A path and those parameters that have a value. */
export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** A step of a draft, or its leave page. `unknown` stands for an id that is none. */
export function stepPath(draftId: string | null, step: Step | 'leave', query: Query = {}): string {
  return withQuery(`${newPath}/${draftId ?? 'unknown'}/${step}`, query);
}

export function appointmentPath(id: string | null, query: Query = {}): string {
  return withQuery(`${listPath}/${id ?? 'unknown'}`, query);
}

export function cancelPath(id: string | null, query: Query = {}): string {
  return withQuery(`${listPath}/${id ?? 'unknown'}/cancel`, query);
}
