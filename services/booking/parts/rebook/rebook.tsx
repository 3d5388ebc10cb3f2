import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { movePath } from '@/services/booking/parts/move/move-steps';
import type { ToRebook } from '@/services/booking/rebooking';
import { RebookForm } from './rebook-form';

type RebookProps = LocaleProps & { offered: ToRebook[]; rebook: (form: FormData) => Promise<void> };

/** The appointments that the practice has cancelled, each with a way to a new time: of the first the nearest ones at once. */
export function Rebook({ locale, t, offered, rebook }: RebookProps) {
  const [first, ...others] = offered;
  if (!first) return null;
  return (
    <>
      <section className="card card--dawn form gap" aria-labelledby="rebook">
        <h2 className="aksel-heading aksel-heading--small" id="rebook">
          {t('appointments.byPractice.title')}
        </h2>
        <p>{t('appointments.byPractice.lead', { when: dateAndTime(locale, first.appointment.startAt) })}</p>
        <RebookForm {...{ locale, t, rebook }} offered={first} level={3} />
      </section>
      {others.map(({ appointment: { id, startAt } }) => (
        <section className="card card--dawn form gap" key={id} aria-labelledby={id}>
          <h2 className="aksel-heading aksel-heading--small" id={id}>
            {t('appointments.byPractice.title')}
          </h2>
          <p>{t('appointments.byPractice.lead', { when: dateAndTime(locale, startAt) })}</p>
          <div className="actions gap">
            <ButtonLink href={href(locale, movePath(id))} variant="secondary">
              {t('appointments.byPractice.open')}
            </ButtonLink>
          </div>
        </section>
      ))}
    </>
  );
}
