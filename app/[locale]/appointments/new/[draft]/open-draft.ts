import { redirect } from 'next/navigation';
import { appointmentPath, newPath } from '@/components/booking/addresses';
import type { Citizen } from '@/lib/auth/citizen';
import type { Draft } from '@/lib/booking/appointment';
import { appointmentOfDraft, bookingSituation } from '@/lib/booking/booking';
import { readDraft } from '@/lib/booking/drafts';
import type { Gp } from '@/lib/citizens/citizens';
import type { Locale } from '@/lib/i18n/routing';

type Opened = { draft: Draft; gp: Gp };

/**
 * The citizen's own draft, and whom the time is booked with. A draft that was booked leads to its appointment, a
 * citizen who cannot book to the page that says why. Null: there is no such draft.
 */
export async function openDraft(
  citizen: Citizen<'high'>,
  draftId: string | null,
  locale: Locale,
): Promise<Opened | null> {
  if (!draftId) return null;
  const [draft, situation] = await Promise.all([readDraft(citizen, draftId), bookingSituation(citizen)]);
  if (!draft) {
    const booked = await appointmentOfDraft(citizen, draftId);
    if (booked) redirect(`/${locale}${appointmentPath(booked)}`);
    return null;
  }
  if (!situation.ok) redirect(`/${locale}${newPath}`);
  return { draft, gp: situation.value.gp };
}
