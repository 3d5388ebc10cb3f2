import { redirect } from 'next/navigation';
import type { Acting } from '@/lib/acting/acting';
import { leadToChoiceOfWhom } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import type { Locale } from '@/lib/i18n/routing';
import type { Answers, Draft } from '@/services/booking/appointment';
import { appointmentOfDraft, bookingEligibility } from '@/services/booking/booking';
import { markOfOtherDraft, readDraft } from '@/services/booking/drafts';
import type { Gp } from '@/services/practices/register';

type OpenedDraft = { draft: Draft; gp: Gp };

/**
 * Loads the draft and the citizen's GP; null if there is no such draft. Redirects to the appointment if the draft has been
 * booked, to the page that chooses whom if it is for somebody else than the actor acts for now, and to the page that says why
 * if the citizen cannot book.
 */
export async function openDraft(
  acting: Acting<'high'>,
  draftId: string | null,
  locale: Locale,
): Promise<OpenedDraft | null> {
  if (!draftId) return null;
  const [draft, eligibility] = await Promise.all([readDraft(acting, draftId), bookingEligibility(acting)]);
  if (!draft) {
    const booked = await appointmentOfDraft(acting, draftId);
    // Whoever lost the answer to the confirmation and opens its page again is told that it is booked.
    if (booked) redirect(href(locale, `/appointments/${booked}`, { booked: '1' }));
    // Another tab has switched since: the draft is not gone.
    const mark = await markOfOtherDraft(acting, draftId);
    if (mark) return leadToChoiceOfWhom(mark);
    return null;
  }
  return { draft, gp: gpOf(eligibility, locale) };
}

/**
 * The same once a form of the draft was saved, with `saved`, the answers that are stored now. Null: the form brought nothing,
 * or the draft is gone; it is read then.
 */
export async function openSaved(
  acting: Acting<'high'>,
  draftId: string | null,
  locale: Locale,
  saved: Answers | null,
): Promise<{ answers: Answers; gp: Gp } | null> {
  if (saved) return { answers: saved, gp: gpOf(await bookingEligibility(acting), locale) };
  const opened = await openDraft(acting, draftId, locale);
  return opened && { answers: opened.draft.answers, gp: opened.gp };
}

function gpOf(eligibility: Awaited<ReturnType<typeof bookingEligibility>>, locale: Locale): Gp {
  if (!eligibility.ok) redirect(href(locale, '/appointments/new'));
  return eligibility.value.gp;
}
