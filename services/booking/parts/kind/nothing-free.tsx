import { PhoneLink } from '@/components/layout/phone-link';
import { CalendarPicture } from '@/components/receipt/calendar-picture';
import type { Texts } from '@/lib/i18n/texts';
import { emergencyLinks } from '@/services/booking/parts/emergency-links';
import type { Practice } from '@/services/practices/practices';

type NothingFreeProps = { t: Texts; practice: Practice; practitionerName: string };

/** The GP has no free time of any kind: the practice's telephone instead. */
export function NothingFree({ t, practice, practitionerName }: NothingFreeProps) {
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large">{t('booking.time.noneAtAll')}</h1>
      <div className="card card--mist nofree">
        <CalendarPicture mark="none" />
        <div className="stack-s">
          <p>{t('booking.kind.nothingFree', { who: practitionerName })}</p>
          <p>{t.rich('booking.phone', { phone: () => <PhoneLink phone={practice.phone} alone /> })}</p>
        </div>
      </div>
      <p className="gap">{t.rich('booking.time.callUrgent', emergencyLinks)}</p>
    </>
  );
}
