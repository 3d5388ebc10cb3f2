/** How a booking begins: the kinds that are left, and a new draft. Shared by the page and by "Start again". */
import type { Acting } from '@/lib/acting/acting';
import { href } from '@/lib/doors/href';
import type { Locale } from '@/lib/i18n/routing';
import type { AppointmentKind } from '@/services/booking/appointment';
import type { bookedOfKind } from '@/services/booking/booking';
import { startDraft } from '@/services/booking/drafts';
import { stepPath } from '@/services/booking/steps';
import type { Gp } from '@/services/practices/register';

type Beginning = {
  gp: Gp;
  /** The kind that the citizen came with; left out if they have one already. */
  type: AppointmentKind | undefined;
  booked: Awaited<ReturnType<typeof bookedOfKind>>;
  locale: Locale;
};

/** Starts a draft and answers the address of its first step. */
export async function beginBooking(acting: Acting<'high'>, { gp, type, booked, locale }: Beginning): Promise<string> {
  const chosen = type && !booked[type] ? { serviceType: type } : {};
  const draftId = await startDraft(acting, { practiceSlug: gp.practice.slug, ...chosen });
  return href(locale, stepPath(draftId, 'kind'));
}
