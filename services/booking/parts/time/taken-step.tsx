import { ErrorSummary } from '@/components/form/error-summary';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { WayOff } from '@/components/form/way-off';
import { Icon } from '@/components/pictures/icon';
import { NearestTimes } from '@/components/times/nearest-times';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { Texts } from '@/lib/i18n/texts';
import type { FreeSlot } from '@/services/booking/appointment';
import type { StepProps } from '@/services/booking/parts/step-props';
import { SubstitutesAt } from '@/services/booking/parts/substitutes';
import { stepPath } from '@/services/booking/steps';
import { OtherOptions } from './other-options';

type TakenStepProps = StepProps & {
  wanted: Date;
  /** It has begun: nobody can book it any more. */
  isPassed: boolean;
  nearest: FreeSlot[];
  others: FreeSlot[];
  error?: string | undefined;
};

/** The title of the page: why the time cannot be had. */
export const lostTitle = (t: Texts, isPassed: boolean) => t(isPassed ? 'booking.passed.title' : 'booking.taken.title');

/** The chosen time has been taken, or has begun: says that the answers are kept, and offers the nearest times. */
export function TakenStep({ locale, t, draft, gp, wanted, isPassed, nearest, others, error }: TakenStepProps) {
  const when = dateAndTime(locale, wanted);
  const some = nearest.length > 0;
  return (
    <>
      <div className="gap-0">
        <input type="hidden" name="taken" value="1" />
        <h1 className="aksel-heading aksel-heading--large" tabIndex={-1}>
          {lostTitle(t, isPassed)}
        </h1>
        <p className="lead">{t(`booking.${isPassed ? 'passed' : 'taken'}.${some ? 'lead' : 'leadNone'}`, { when })}</p>
      </div>
      {error && some && <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: 'slot', text: error }]} />}
      <p className="kept with-ico">
        <Icon name="check" />
        <span>{draft.answers.reason ? t('booking.taken.kept') : t('booking.taken.keptAnswers')}</span>
      </p>
      <SubstitutesAt {...{ locale, t, gp }} times={nearest} />
      {some ? (
        <NearestTimes {...{ locale, t, wanted, error }} slots={nearest} />
      ) : (
        <OtherOptions {...{ locale, t, others }} sooner={false} draftId={draft.id} phone={gp.practice.phone} />
      )}
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        {some && (
          <SendButton name="go" value="next">
            {t('times.take')}
          </SendButton>
        )}
        <WayOff to={href(locale, stepPath(draft.id, some ? 'time' : 'kind'))}>
          {some ? t('booking.taken.all') : t('booking.time.otherKind')}
        </WayOff>
      </div>
    </>
  );
}
