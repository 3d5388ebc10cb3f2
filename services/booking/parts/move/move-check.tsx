import { ActKey } from '@/components/form/act-key';
import { Notice } from '@/components/form/notice';
import { WayOff } from '@/components/form/way-off';
import { Answer } from '@/components/steps/answer';
import { StepActions } from '@/components/steps/step-actions';
import { href } from '@/lib/doors/href';
import { dayAndDate } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { Appointment, AppointmentDetail } from '@/services/booking/appointment';
import { substituteField } from '@/services/booking/form-schema';
import type { Held } from '@/services/booking/holding';
import { AtSameTime } from '@/services/booking/parts/check/at-same-time';
import { needTexts, phoneText } from '@/services/booking/parts/details-texts';
import { BookingHold, type HeldNow } from '@/services/booking/parts/hold/booking-hold';
import { Lines } from '@/services/booking/parts/lines';
import { refusalText } from '@/services/booking/parts/refusal-text';
import { whoOf } from '@/services/booking/parts/substitutes';
import { FromTo } from './from-to';
import { MoveHead } from './move-head';
import { movePath } from './move-steps';

type MoveCheckProps = LocaleProps &
  Pick<HeldNow, 'isNew'> & {
    appointment: AppointmentDetail;
    held: Held;
    /** Who stands in at the new time; null: nobody does. */
    substitute: string | null;
    /** Another appointment that the citizen has at the new time. */
    atSameTime: Appointment | null;
    /** What has changed since this page was shown before. */
    changed: 'appointment' | 'substitute' | undefined;
  };

/** Step 2 of moving: the old time, the new one, and what stays. It posts the version and the time that it shows. */
export function MoveCheck({ locale, t, appointment, held, substitute, isNew, atSameTime, changed }: MoveCheckProps) {
  const { id, version, status } = appointment;
  const slot = slotValue(held.slot);
  const isBooked = status === 'booked';
  const toTimes = href(locale, movePath(id));
  return (
    <>
      <ActKey />
      <input type="hidden" name="asked" defaultValue={0} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name={substituteField(slot)} value={substitute ?? ''} />
      {!isBooked && <input type="hidden" name="rebook" value="1" />}
      <MoveHead t={t} step="check" backHref={toTimes} />
      <h1 className="aksel-heading aksel-heading--large">
        {isBooked ? t('appointments.move.checkTitle') : t('appointments.move.newTitle')}
      </h1>
      {changed && (
        <Notice kind="warning">
          {changed === 'substitute' ? refusalText(t, 'substituteChanged') : t('appointments.move.changed')}
        </Notice>
      )}
      <BookingHold {...{ locale, t, held, isNew }} isMove={isBooked} />
      {atSameTime && <AtSameTime {...{ locale, t }} appointment={atSameTime} isMove={isBooked} />}
      <FromTo
        {...{ locale, t }}
        from={appointment}
        to={held.slot}
        change={
          <WayOff to={toTimes}>
            {t('steps.change')}
            <span className="aksel-sr-only"> {t('appointments.move.changeTo')}</span>
          </WayOff>
        }
      />
      <WhatStays {...{ t, appointment, substitute }} />
      {isBooked && (
        <p className="gap prose">{t('appointments.move.freed', { day: dayAndDate(locale, appointment.startAt) })}</p>
      )}
      <StepActions
        t={t}
        submit={isBooked ? t('appointments.move.confirm') : t('appointments.move.confirmNew')}
        leaveHref={href(locale, `/appointments/${id}`)}
        leave={isBooked ? t('appointments.move.keep') : t('appointments.move.leave')}
      />
    </>
  );
}

/** The kind, the doctor, the place, and what was written: they come along. */
function WhatStays({ t, appointment, substitute }: Pick<MoveCheckProps, 't' | 'appointment' | 'substitute'>) {
  const { kind, practitionerName: name, practice, reason, details } = appointment;
  const needs = needTexts(t, details ?? {});
  return (
    <dl className="answers gap-l form">
      <Answer t={t} term={t('appointments.move.same')}>
        {substitute === null ? (
          t('appointments.move.sameWhat', { kind: t(`booking.kinds.${kind}.name`), name })
        ) : (
          <>
            {t(`booking.kinds.${kind}.name`)}
            <br />
            {whoOf(t, name, substitute, name)}
          </>
        )}
        <br />
        {kind === 'office'
          ? `${practice.name}, ${practice.address}, ${practice.postalPlace}`
          : t(`appointments.where.${kind}`, { practice: practice.name, address: practice.address })}
      </Answer>
      <Answer t={t} term={t('booking.check.reason')} said={reason !== null}>
        {reason ?? t('appointments.receipt.reasonUnreadable')}
      </Answer>
      {details?.phone && (
        <Answer t={t} term={t('booking.check.phone')}>
          {phoneText(details)}
        </Answer>
      )}
      {needs.length > 0 && (
        <Answer t={t} term={t('booking.check.needs')}>
          <Lines lines={needs} />
        </Answer>
      )}
    </dl>
  );
}
