/** The steps of a booking, in order, as the progress bar and the addresses name them. */
import type { Path } from '@/lib/doors/href';

export const steps = ['kind', 'time', 'reason', 'check'] as const;
export type Step = (typeof steps)[number];

/** The path of a step of a draft, or of its leave page. Null becomes `unknown`, which is no draft's id. */
export function stepPath(draftId: string | null, step: Step | 'leave'): Path {
  return `/appointments/new/${draftId ?? 'unknown'}/${step}`;
}
