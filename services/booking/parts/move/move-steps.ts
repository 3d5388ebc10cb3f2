/** The steps of moving an appointment, and their addresses. */
import type { Path } from '@/lib/doors/href';

export const moveSteps = ['time', 'check'] as const;
export type MoveStep = (typeof moveSteps)[number];

/** The path of a step. Null becomes `unknown`, which is no appointment's id. */
export function movePath(id: string | null, step: MoveStep = 'time'): Path {
  const path = `/appointments/${id ?? 'unknown'}/move` as const;
  return step === 'time' ? path : `${path}/check`;
}
