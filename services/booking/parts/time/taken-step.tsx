import { ErrorSummary } from '@/components/form/error-summary';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { WayOff } from '@/components/form/way-off';
import { Icon } from '@/components/pictures/icon';
import { NearestTimes } from '@/components/times/nearest-times';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { FreeSlot } from '@/services/booking/appointment';
import type { StepProps } from '@/services/booking/parts/step-props';
import { SubstitutesAt } from '@/services/booking/parts/substitutes';
import { stepPath } from '@/services/booking/steps';
import { OtherOptions } from './other-options';

type TakenStepProps = StepProps & {
  wanted: Date;
  nearest: FreeSlot[];
  others: FreeSlot[];
  error?: string | undefined;
};

/** The chosen time has been taken: says that the answers are kept, and offers the nearest times. */
export function TakenStep({ locale, t, draft, gp, wanted, nearest, others, error }: TakenStepProps) {
  const when = dateAndTime(locale, wanted);
  const some = nearest.length > 0;
  return (
    <>
      <div className="gap-0">
        <input type="hidden" name="taken" value="1" />
        <h1 className="aksel-heading aksel-heading--large" tabIndex={-1}>
          {t('booking.taken.title')}
        </h1>
        <p className="lead">{some ? t('booking.taken.lead', { when }) : t('booking.taken.leadNone', { when })}</p>
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
