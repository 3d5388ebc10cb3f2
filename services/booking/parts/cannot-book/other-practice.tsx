import { ButtonLink } from '@/components/layout/button-link';
import type { LocaleProps } from '@/lib/i18n/texts';
import { YourGp } from '@/services/booking/parts/your-gp';
import type { Gp } from '@/services/practices/register';

type OtherPracticeProps = LocaleProps & {
  gp: Gp;
  /** The practice that the citizen came from. */
  practiceName: string;
  /** Where booking with the citizen's own GP begins. */
  onward: string;
};

/** The citizen came from the page of a practice that is not theirs: shows their own GP, and how to book there. */
export function OtherPractice({ locale, t, gp, practiceName, onward }: OtherPracticeProps) {
  return (
    <>
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge">
          {t('booking.otherPractice.title', { practice: practiceName })}
        </h1>
        <p className="lead">{t('booking.otherPractice.lead')}</p>
      </div>
      <YourGp {...{ locale, t, gp }} />
      <div className="actions">
        <ButtonLink href={onward} icon="calendar">
          {t('booking.otherPractice.go', { practitioner: gp.name })}
        </ButtonLink>
      </div>
    </>
  );
}
