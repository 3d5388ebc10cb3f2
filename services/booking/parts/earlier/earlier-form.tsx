import { ChoiceField } from '@/components/form/choice-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { SendForm } from '@/components/form/send-form';
import { TickBox } from '@/components/form/tick-box';
import { ArrowLink } from '@/components/layout/arrow-link';
import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind } from '@/services/booking/appointment';
import type { Earlier } from '@/services/booking/earlier';
import { workdays } from '@/services/booking/earlier-rules';
import type { Wanted } from '@/services/booking/earlier-store';
import type { WishError } from '@/services/booking/form-schema';
import { strong } from '@/services/booking/parts/cancel-rule';
import { noticesBefore, partsOfDay } from '@/services/booking/schema';
import { dayName } from './wanted-text';

type EarlierFormProps = LocaleProps & {
  kind: AppointmentKind;
  earlier: Earlier;
  /** What is ticked at first. */
  wanted: Wanted;
  errors: WishError[];
  save: FormAction;
};

/** The form's id: the language buttons send it. */
export const earlierFormId = 'earlier-form';

/** The first box of a question: what an error leads to. */
const fieldOf: Record<WishError, string> = { days: 'day-1', parts: 'part-morning' };

/** Which days, when on the day, how long before: the likely answers are given. */
export function EarlierForm({ locale, t, kind, earlier, wanted, errors, save }: EarlierFormProps) {
  const { appointment, waiting, hasStopped } = earlier;
  const back = href(locale, appointment ? `/appointments/${appointment.id}` : '/appointments');
  const title = t(earlierTitle(earlier));
  return (
    <SendForm {...{ locale, t }} id={earlierFormId} className="form" action={save} keeps={false}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="appointment" value={appointment?.id ?? ''} />
      <p>
        <ArrowLink href={back} direction="back">
          {appointment ? t('appointments.receipt.detailsTitle') : t('appointments.title')}
        </ArrowLink>
      </p>
      <h1 className="aksel-heading aksel-heading--large">{title}</h1>
      <p className="lead">{t(appointment ? 'appointments.earlier.lead' : 'appointments.earlier.leadAny')}</p>
      {errors.length > 0 && (
        <ErrorSummary
          heading={t('form.errorSummary')}
          errors={errors.map((error) => ({ field: fieldOf[error], text: t(`appointments.earlier.errors.${error}`) }))}
        />
      )}
      {hasStopped && (
        <div className="told with-ico gap">
          <Icon name="information" />
          <p>{t('appointments.earlier.hasStopped')}</p>
        </div>
      )}
      {appointment && (
        <div className="told with-ico gap">
          <Icon name="calendar" />
          <p>{t.rich('appointments.earlier.have', { when: dateAndTime(locale, appointment.startAt), b: strong })}</p>
        </div>
      )}
      <Boxes
        legend={t('appointments.earlier.days')}
        error={errors.includes('days') && t('appointments.earlier.errors.days')}
        boxes={workdays.map((day) => ({
          ...{ name: `day-${day}`, label: capitalised(dayName(locale, day)) },
          ticked: wanted.weekdays.includes(day),
        }))}
      />
      <Boxes
        legend={t('appointments.earlier.parts')}
        error={errors.includes('parts') && t('appointments.earlier.errors.parts')}
        boxes={partsOfDay.map((part) => ({
          ...{ name: `part-${part}`, label: t(`appointments.earlier.${part}`) },
          ticked: wanted.parts.includes(part),
        }))}
      />
      <div className="gap-l">
        <ChoiceField
          name="notice"
          legend={t('appointments.earlier.notice')}
          tight
          choices={noticesBefore.map((value) => ({
            ...{ value, label: t(`appointments.earlier.${value}`) },
            description: value === 'hours' ? t('appointments.earlier.hoursHelp') : undefined,
          }))}
          chosen={wanted.notice}
        />
      </div>
      <p className="gap small">{t('appointments.earlier.rules')}</p>
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton>{t(waiting ? 'appointments.earlier.save' : 'appointments.earlier.submit')}</SendButton>
        <a className="aksel-link act" href={back}>
          {t('steps.stop')}
        </a>
      </div>
    </SendForm>
  );
}

/** What the page is about. */
export const earlierTitle = ({ appointment }: Earlier) =>
  appointment ? ('appointments.earlier.link' as const) : ('appointments.earlier.linkAny' as const);

type BoxesProps = {
  legend: string;
  error: string | false;
  boxes: { name: string; label: string; ticked: boolean }[];
};

function Boxes({ legend, error, boxes }: BoxesProps) {
  const id = `${boxes[0]?.name}-error`;
  return (
    <fieldset className="aksel-fieldset aksel-fieldset--medium gap-l" aria-describedby={error ? id : undefined}>
      <legend className="aksel-fieldset__legend aksel-label">{legend}</legend>
      <div className={boxes.length > 2 ? 'days' : undefined}>
        {boxes.map((box) => (
          <TickBox key={box.name} {...box} />
        ))}
      </div>
      {error && (
        <p className="aksel-error-message" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
