import { ActKey } from '@/components/form/act-key';
import { Notice } from '@/components/form/notice';
import { StepActions } from '@/components/steps/step-actions';
import { href } from '@/lib/doors/href';
import type { FreeSlot } from '@/services/booking/appointment';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import { GoodToKnow } from '@/services/booking/parts/good-to-know';
import { BookingHold, type HeldNow } from '@/services/booking/parts/hold/booking-hold';
import { refusalText } from '@/services/booking/parts/refusal-text';
import type { StepProps } from '@/services/booking/parts/step-props';
import { stepPath } from '@/services/booking/steps';
import { Answers } from './answers';

type CheckStepProps = StepProps & { slot: FreeSlot; held: HeldNow; reason: string; seal: string; changed: boolean };

/** Step 4: all answers and the button that books. It posts the time that it shows, and a seal of all that it shows. */
export function CheckStep({ changed, seal, held, ...props }: CheckStepProps) {
  const { locale, t, draft, slot } = props;
  return (
    <>
      <input type="hidden" name="shown" value={slot.startAt.toISOString()} />
      <input type="hidden" name="seal" value={seal} />
      <input type="hidden" name="asked" defaultValue={draft.answers.asked ?? 0} />
      <ActKey />
      <BookingStepHead t={t} step="check" backHref={href(locale, stepPath(draft.id, 'reason'))} />
      <h1 className="aksel-heading aksel-heading--large">{t('booking.check.heading')}</h1>
      {changed && <Notice kind="warning">{refusalText(t, 'draftChanged')}</Notice>}
      <BookingHold {...{ locale, t }} {...held} />
      {(!held.held || held.held.isLapsed) && <p className="gap-s">{t('booking.check.notYet')}</p>}
      <Answers {...props} />
      <GoodToKnow {...{ locale, t }} cancelUntil={slot.startAt} />
      <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} submit={t('booking.check.confirm')} />
    </>
  );
}
