import { ButtonLink } from '@/components/layout/button-link';
import { NoFreeCard } from '@/components/times/no-free-card';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind } from '@/services/booking/appointment';
import { offersEarlier } from '@/services/booking/earlier';
import { EarlierLink } from '@/services/booking/parts/earlier/earlier-link';
import { stepPath } from '@/services/booking/steps';

/** No free time of this kind in any week. */
export function NoFreeTimes({ locale, t, draftId, kind }: LocaleProps & { draftId: string; kind: AppointmentKind }) {
  return (
    <NoFreeCard title={t('booking.time.noneAtAll')} level={2}>
      <p>{t('booking.time.noneAtAllHelp', { kind: t(`booking.kinds.${kind}.inSentence`) })}</p>
      <div className="actions">
        <ButtonLink href={href(locale, stepPath(draftId, 'kind'))}>{t('booking.time.otherKind')}</ButtonLink>
        {offersEarlier() && <EarlierLink {...{ locale, t, kind }} isAny />}
      </div>
    </NoFreeCard>
  );
}
