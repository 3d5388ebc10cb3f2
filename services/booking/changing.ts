/**
 * An act that changes an appointment, once, however often it is sent: one round trip reads what decides, one acts. Where nothing
 * was done, the key tells whether it was done before, and else it is read again why not.
 */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { mayStillAct } from '@/lib/acting/right-store';
import { type Asked, actOnce } from '@/lib/acts/acts';
import { done, type Result, refused } from '@/lib/result';
import type { AppointmentDetail } from './appointment';
import { selectAppointment, selectToChange, type ToChange } from './reading-store';
import { serviceName } from './schema';

type Steps<Refusal extends string> = {
  at: Date;
  /** Why it is not done; null where nothing that was read is in the way. */
  refusalOf: (found: ToChange) => Refusal | null;
  /** Acts and records the act; answers the appointment as it is then, or null: nothing was done. */
  change: (found: ToChange) => Promise<AppointmentDetail | null>;
  /** Why nothing was done, where `refusalOf` finds nothing in the way. */
  otherwise: () => Promise<Refusal>;
};

/** `changedMeanwhile` also for a key that was used for something else: the page shows what is so, and makes another. */
export async function changeOnce<Refusal extends string>(
  acting: Acting<'high'>,
  id: string,
  asked: Omit<Asked, 'at'>,
  { at, refusalOf, change, otherwise }: Steps<Refusal>,
): Promise<Result<AppointmentDetail, Refusal | 'notFound' | 'changedMeanwhile' | 'mayNotAct'>> {
  let changed: AppointmentDetail | null = null;
  const acted = await actOnce<Refusal | 'notFound' | 'mayNotAct'>(
    acting,
    { ...asked, at },
    {
      act: async () => {
        const found = await selectToChange(acting, id, at);
        changed = found && !refusalOf(found) ? await change(found) : null;
        return changed?.id ?? null;
      },
      findRefusal: async () => {
        if (!(await mayStillAct(acting, serviceName, at))) return 'mayNotAct';
        const current = await selectToChange(acting, id, at);
        return current ? (refusalOf(current) ?? (await otherwise())) : 'notFound';
      },
    },
  );
  if (!acted.ok) return refused(acted.refusal === 'keyUsed' ? 'changedMeanwhile' : acted.refusal);
  const appointment = changed ?? (await selectAppointment(acting, acted.value.id));
  return appointment ? done(appointment) : refused('notFound');
}
