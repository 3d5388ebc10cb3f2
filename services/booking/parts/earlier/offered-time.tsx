import { ActKey } from '@/components/form/act-key';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { Notice } from '@/components/form/notice';
import { SendForm } from '@/components/form/send-form';
import { Icon } from '@/components/pictures/icon';
import { distanceText } from '@/components/times/distance';
import type { FormAction } from '@/lib/forms/action-type';
import { atTimeRange, capitalised, clockTime, dateAndTime, dayAndDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import type { AppointmentDetail, AppointmentKind } from '@/services/booking/appointment';
import type { Earlier, Offered } from '@/services/booking/earlier';
import { substituteField } from '@/services/booking/form-schema';
import { strong } from '@/services/booking/parts/cancel-rule';
import { whoOf } from '@/services/booking/parts/substitutes';
import type { Gp } from '@/services/practices/register';

type OfferedTimeProps = LocaleProps & {
  kind: AppointmentKind;
  appointment: AppointmentDetail | null;
  offered: Offered;
  gp: Gp;
  /** Who stands in at the time; null: nobody does. */
  substitute: string | null;
  /** Why nothing was done: it was not as the page before showed it. */
  notice: string | undefined;
  answer: FormAction;
};

export const offerTitle = ({ appointment }: Pick<Earlier, 'appointment'>) =>
  appointment ? ('appointments.earlier.offer' as const) : ('appointments.earlier.offerAny' as const);

/** A time that is held: yes and no are both buttons, as no is as good as yes. It says what happens where nobody answers. */
export function OfferedTime({
  locale,
  t,
  kind,
  appointment,
  offered,
  gp,
  substitute,
  notice,
  answer,
}: OfferedTimeProps) {
  const { slot, until } = offered;
  const clock = clockTime(locale, until);
  const inDoubt = { title: t('appointments.earlier.unknown'), text: t('appointments.earlier.again') };
  return (
    <SendForm {...{ locale, t, inDoubt }} id="offer-form" action={answer} keeps={false}>
      <ActKey />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="slot" value={slotValue(slot)} />
      <input type="hidden" name={substituteField(slotValue(slot))} value={substitute ?? ''} />
      {appointment && (
        <>
          <input type="hidden" name="draft" value={appointment.id} />
          <input type="hidden" name="version" value={appointment.version} />
        </>
      )}
      <h1 className="aksel-heading aksel-heading--large" tabIndex={-1}>
        {t(offerTitle({ appointment }))}
      </h1>
      {notice && <Notice kind="warning">{notice}</Notice>}
      <div className="hold gap form">
        <Icon name="clock" />
        <p>{t.rich(`appointments.earlier.${appointment ? 'held' : 'heldAny'}`, { clock, b: strong })}</p>
      </div>
      <div className="swap gap-l">
        {appointment && (
          <>
            <When locale={locale} title={t('appointments.earlier.now')} span={appointment} />
            <Icon name="arrow-right" />
          </>
        )}
        <When
          locale={locale}
          title={
            appointment
              ? t('appointments.earlier.freeEarlier', { distance: distanceText(t, appointment.startAt, slot.startAt) })
              : t('appointments.earlier.free')
          }
          span={slot}
          isNew
        />
      </div>
      <p className="gap prose">
        {t(`booking.kinds.${kind}.name`)}: {whoOf(t, gp.name, substitute, gp.name)}, {gp.practice.name}.{' '}
        {appointment && t('appointments.earlier.comes')}
      </p>
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton name="go" value="yes">
          {appointment
            ? t('appointments.earlier.accept', { when: dateAndTime(locale, slot.startAt) })
            : t('appointments.earlier.acceptAny')}
        </SendButton>
        <button
          className="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="submit"
          name="go"
          value="no"
        >
          <span className="aksel-label">
            {appointment ? t('appointments.earlier.no') : t('appointments.earlier.noAny')}
          </span>
        </button>
      </div>
      <p className="gap small">
        {t('appointments.earlier.goOn')}{' '}
        <button className="aksel-link act" type="submit" name="go" value="stop">
          {t('appointments.earlier.stop')}
        </button>
      </p>
    </SendForm>
  );
}

type WhenProps = { locale: Locale; title: string; span: { startAt: Date; endAt: Date }; isNew?: boolean };

function When({ locale, title, span: { startAt, endAt }, isNew }: WhenProps) {
  return (
    <div className={isNew ? 'swap__new' : undefined}>
      <h2 className="aksel-heading">{title}</h2>
      <p className="when">
        {capitalised(dayAndDate(locale, startAt))}
        <br />
        <span className="nowrap">{atTimeRange(locale, startAt, endAt)}</span>
      </p>
    </div>
  );
}
