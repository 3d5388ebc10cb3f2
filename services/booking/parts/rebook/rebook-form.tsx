import { ActKey } from '@/components/form/act-key';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { Notice } from '@/components/form/notice';
import { SendForm } from '@/components/form/send-form';
import { Icon } from '@/components/pictures/icon';
import { NearestTimes } from '@/components/times/nearest-times';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import { movePath } from '@/services/booking/parts/move/move-steps';
import { SubstitutesAt } from '@/services/booking/parts/substitutes';
import type { ToRebook } from '@/services/booking/rebooking';
import { RebookFields, StandInFields } from './rebook-fields';

type RebookFormProps = LocaleProps & {
  offered: ToRebook;
  rebook: FormAction;
  /** Why nothing was booked: it was not as the page before showed it. */
  notice: string | undefined;
};

/** The free times nearest to one that the practice has cancelled. The nearest is checked: one press books it. */
export function RebookForm({ locale, t, offered: { appointment, gp, nearest }, rebook, notice }: RebookFormProps) {
  const { id, startAt } = appointment;
  const inDoubt = { title: t('appointments.byPractice.unknown'), text: t('appointments.byPractice.again') };
  return (
    <SendForm {...{ locale, t, inDoubt }} id="rebook-form" className="gap-s" action={rebook} keeps={false}>
      <RebookFields {...{ locale, appointment }} />
      <StandInFields gp={gp} times={nearest} />
      <ActKey />
      {notice && <Notice kind="warning">{notice}</Notice>}
      <p className="prose">{t('appointments.byPractice.choose')}</p>
      {gp && <SubstitutesAt {...{ locale, t, gp }} times={nearest} />}
      <div className="gap">
        <NearestTimes {...{ locale, t }} wanted={startAt} slots={nearest} chosen={nearest[0]} level={3} />
      </div>
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton variant="secondary">{t('appointments.byPractice.confirm')}</SendButton>
        <a className="aksel-link act" href={href(locale, movePath(id))}>
          {t('appointments.byPractice.all')}
        </a>
      </div>
    </SendForm>
  );
}
