import type { Locale } from '@/lib/i18n/routing';
import type { Appointment } from '@/services/booking/appointment';

/** What the form of a new time posts of the appointment that the practice has cancelled. */
export function RebookFields({ locale, appointment: { id, version } }: { locale: Locale; appointment: Appointment }) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
