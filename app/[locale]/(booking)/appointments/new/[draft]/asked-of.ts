import type { Asked, Draft } from '@/services/booking/appointment';
import { askedFor } from '@/services/booking/details';
import { policyOf } from '@/services/booking/policy';
import type { Gp } from '@/services/practices/register';

/** What the practice asks for besides the reason, for the kind that is chosen. */
export async function askedOf({ draft, gp }: { draft: Draft; gp: Gp }): Promise<Asked[]> {
  const kind = draft.answers.serviceType;
  return kind ? askedFor(await policyOf(gp.practice.slug), kind) : [];
}
