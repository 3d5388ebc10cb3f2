import { ActKey } from '@/components/form/act-key';
import { ErrorSummary } from '@/components/form/error-summary';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { WayOff } from '@/components/form/way-off';
import { Icon } from '@/components/pictures/icon';
import { NearestTimes } from '@/components/times/nearest-times';
import { href } from '@/lib/doors/href';
import { clockTime, dateAndTime } from '@/lib/i18n/dates';
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
  /** The end of the citizen's own hold, if it was lost after that. */
  heldUntil: Date | null;
  nearest: FreeSlot[];
  others: FreeSlot[];
  error?: string | undefined;
};

type Lost = Pick<TakenStepProps, 'isPassed' | 'heldUntil'>;

/** The page's title: that the time has passed, was taken, or that it was held until then. */
export const takenTitle = (t: Texts, { isPassed, heldUntil }: Lost) =>
  t(isPassed ? 'booking.passed.title' : heldUntil ? 'booking.hold.lostTitle' : 'booking.taken.title');

/** The chosen time has been taken, or has begun: says that the answers are kept, and offers the nearest times. */
export function TakenStep({ locale, t, draft, gp, wanted, nearest, others, error, ...lost }: TakenStepProps) {
  const when = dateAndTime(locale, wanted);
  const some = nearest.length > 0;
  const { isPassed, heldUntil } = lost;
  const lead =
    heldUntil && !isPassed
      ? t(some ? 'booking.hold.lost' : 'booking.hold.lostNone', { when, clock: clockTime(locale, heldUntil) })
      : t(`booking.${isPassed ? 'passed' : 'taken'}.${some ? 'lead' : 'leadNone'}`, { when });
  return (
    <>
      <div className="gap-0">
        <ActKey />
        <input type="hidden" name="taken" value="1" />
        <h1 className="aksel-heading aksel-heading--large" tabIndex={-1}>
          {takenTitle(t, lost)}
        </h1>
        <p className="lead">{lead}</p>
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
