import { ButtonLink } from '@/components/layout/button-link';
import type { ServiceType } from '@/services/booking/appointment';
import { stepPath } from './addresses';
import { CalendarPicture } from './calendar-picture';
import type { Speaking } from './texts';

/** No free time of this kind in any week. */
export function NoFreeTimes({ locale, t, draftId, kind }: Speaking & { draftId: string; kind: ServiceType }) {
  return (
    <div className="card card--mist form nofree">
      <CalendarPicture mark="none" />
      <div>
        <h2 className="aksel-heading aksel-heading--small">{t('booking.time.noneAtAll')}</h2>
        <p>{t('booking.time.noneAtAllHelp', { kind: t(`booking.kinds.${kind}.inSentence`) })}</p>
        <div className="actions">
          <ButtonLink href={`/${locale}${stepPath(draftId, 'kind')}`}>{t('booking.time.otherKind')}</ButtonLink>
        </div>
      </div>
    </div>
  );
}
