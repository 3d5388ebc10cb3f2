import type { Locale } from '@/lib/i18n/routing';
import { slotValue } from '@/lib/slots/slot-value';
import type { Appointment, FreeSlot } from '@/services/booking/appointment';
import { substituteField } from '@/services/booking/form-schema';
import type { StoodInFor } from '@/services/booking/parts/substitutes';
import { standInAt } from '@/services/practices/substitutes';

/** Who stands in at which of the times that are offered: the form posts what it showed. */
export function StandInFields({ gp, times }: { gp: StoodInFor | null; times: FreeSlot[] }) {
  return times.map((time) => {
    const slot = slotValue(time);
    const name = standInAt(gp?.substitutes ?? [], time.startAt)?.name;
    return name && <input type="hidden" key={slot} name={substituteField(slot)} value={name} />;
  });
}

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
