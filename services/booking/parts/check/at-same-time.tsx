import { InfoCard, InfoCardMessage } from '@/components/design/info-card';
import { Icon } from '@/components/pictures/icon';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';

type AtSameTimeProps = LocaleProps & { appointment: Appointment; isMove?: boolean };

/** Says that the citizen has another appointment at this time. It can be booked, or moved there, all the same. */
export function AtSameTime({ locale, t, appointment, isMove = false }: AtSameTimeProps) {
  const { startAt, kind, practitionerName: name } = appointment;
  const what = { when: dateAndTime(locale, startAt), kind: t(`booking.kinds.${kind}.inSentence`), name };
  return (
    <InfoCard className="gap" data-color="warning">
      <InfoCardMessage icon={<Icon name="warning" />}>
        <p>{isMove ? t('appointments.move.atSameTime', what) : t('booking.check.atSameTime', what)}</p>
      </InfoCardMessage>
    </InfoCard>
  );
}
