/** The steps of a booking, in order: what the progress bar shows and the addresses are called. */
import type { Path } from '@/lib/doors/href';

export const steps = ['kind', 'time', 'reason', 'check'] as const;
export type Step = (typeof steps)[number];

/** The path of a step of a draft, or of its leave page. `unknown` stands for an id that is none. */
export function stepPath(draftId: string | null, step: Step | 'leave'): Path {
  return `/appointments/new/${draftId ?? 'unknown'}/${step}`;
}
