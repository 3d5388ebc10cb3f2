import type { Texts } from '@/lib/i18n/texts';
import type { AppointmentDetail } from '@/services/booking/appointment';
import { needTexts } from '@/services/booking/parts/details-texts';

/** What the practice prepares for. Not printed, as the reason. */
export function Needs({ t, appointment: { details } }: { t: Texts; appointment: AppointmentDetail }) {
  const lines = needTexts(t, details ?? {});
  if (details && lines.length === 0) return null;
  return (
    <section className="no-print">
      <h2 className="aksel-heading aksel-heading--medium">{t('booking.check.needs')}</h2>
      {details ? (
        <ul className="bullets prose">
          {lines.map((line) => (
            <li dir="auto" key={line}>
              {line}
            </li>
          ))}
        </ul>
      ) : (
        <p className="prose">{t('booking.needs.unreadable')}</p>
      )}
    </section>
  );
}
