import { ActKey } from '@/components/form/act-key';
import { Notice } from '@/components/form/notice';
import { StepActions } from '@/components/steps/step-actions';
import { href } from '@/lib/doors/href';
import type { Appointment } from '@/services/booking/appointment';
import { askedText } from '@/services/booking/details';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import { GoodToKnow } from '@/services/booking/parts/good-to-know';
import { BookingHold, type HeldNow } from '@/services/booking/parts/hold/booking-hold';
import { refusalText } from '@/services/booking/parts/refusal-text';
import type { Policy } from '@/services/booking/policy';
import { stepPath } from '@/services/booking/steps';
import { Answers, type AnswersProps } from './answers';
import { AtSameTime } from './at-same-time';

type CheckStepProps = AnswersProps & {
  held: HeldNow;
  /** An appointment that the citizen has at the same time. */
  atSameTime: Appointment | null;
  policy: Policy;
  seal: string;
  /** What has changed since this page was shown before. */
  changed: 'draftChanged' | 'substituteChanged' | undefined;
};

/** Step 4: all answers and the button that books. It posts the time that it shows, and a seal of all that it shows. */
export function CheckStep({ changed, seal, held, policy, atSameTime, ...props }: CheckStepProps) {
  const { locale, t, draft, gp, slot } = props;
  const rule = { policy, startAt: slot.startAt, phone: gp.practice.phone };
  return (
    <>
      <input type="hidden" name="shown" value={slot.startAt.toISOString()} />
      <input type="hidden" name="substitute" value={props.substitute ?? ''} />
      <input type="hidden" name="seal" value={seal} />
      <input type="hidden" name="asks" value={askedText(props.asked)} />
      <input type="hidden" name="asked" defaultValue={draft.answers.asked ?? 0} />
      <ActKey />
      <BookingStepHead t={t} step="check" backHref={href(locale, stepPath(draft.id, 'reason'))} />
      <h1 className="aksel-heading aksel-heading--large">{t('booking.check.heading')}</h1>
      {changed && <Notice kind="warning">{refusalText(t, changed)}</Notice>}
      <BookingHold {...{ locale, t }} {...held} />
      {(!held.held || held.held.isLapsed) && <p className="gap-s">{t('booking.check.notYet')}</p>}
      {atSameTime && <AtSameTime {...{ locale, t }} appointment={atSameTime} />}
      <Answers {...props} />
      <GoodToKnow {...{ locale, t, rule }} />
      <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} submit={t('booking.check.confirm')} />
    </>
  );
}
