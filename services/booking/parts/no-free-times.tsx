import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import type { Speaking } from '@/lib/i18n/texts';
import type { ServiceType } from '@/services/booking/appointment';
import { stepPath } from '@/services/booking/steps';
import { CalendarPicture } from './calendar-picture';

/** No free time of this kind in any week. */
export function NoFreeTimes({ locale, t, draftId, kind }: Speaking & { draftId: string; kind: ServiceType }) {
  return (
    <div className="card card--mist form nofree">
      <CalendarPicture mark="none" />
      <div>
        <h2 className="aksel-heading aksel-heading--small">{t('booking.time.noneAtAll')}</h2>
        <p>{t('booking.time.noneAtAllHelp', { kind: t(`booking.kinds.${kind}.inSentence`) })}</p>
        <div className="actions">
          <ButtonLink href={href(locale, stepPath(draftId, 'kind'))}>{t('booking.time.otherKind')}</ButtonLink>
        </div>
      </div>
    </div>
  );
}
