import { ActKey } from '@/components/form/act-key';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { Notice } from '@/components/form/notice';
import { SendForm } from '@/components/form/send-form';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { NearestTimes } from '@/components/times/nearest-times';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { movePath } from '@/services/booking/parts/move/move-steps';
import type { ToRebook } from '@/services/booking/rebooking';

type RebookFormProps = LocaleProps & {
  offered: ToRebook;
  rebook: (form: FormData) => Promise<void>;
  /** The level of the heading over the times. */
  level?: 2 | 3;
  /** A time that was shown before is not free any more. */
  taken?: boolean;
};

/** The free times nearest to one that the practice has cancelled. The nearest is checked: one press books it. */
export function RebookForm({ locale, t, offered, rebook, level = 2, taken }: RebookFormProps) {
  const { appointment, nearest } = offered;
  const { id, version, startAt, practice } = appointment;
  if (nearest.length === 0)
    return (
      <p className="gap-s">
        {t.rich('appointments.byPractice.none', { phone: () => <PhoneLink phone={practice.phone} /> })}
      </p>
    );
  const inDoubt = { title: t('appointments.byPractice.unknown'), text: t('appointments.byPractice.again') };
  return (
    <SendForm {...{ locale, t, inDoubt }} id="rebook-form" className="form gap" action={rebook} keeps={false}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="rebook" value="1" />
      <ActKey />
      {taken && <Notice kind="warning">{t('appointments.byPractice.taken')}</Notice>}
      <p className="prose">{t('appointments.byPractice.choose')}</p>
      <NearestTimes {...{ locale, t, level }} wanted={startAt} slots={nearest} chosen={nearest[0]} />
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton>{t('appointments.byPractice.confirm')}</SendButton>
        <a className="aksel-link act" href={href(locale, movePath(id))}>
          {t('appointments.byPractice.all')}
        </a>
      </div>
    </SendForm>
  );
}
