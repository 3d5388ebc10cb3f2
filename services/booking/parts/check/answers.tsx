import { Answer } from '@/components/steps/answer';
import { href } from '@/lib/doors/href';
import { capitalised, longDateAndTimeRange } from '@/lib/i18n/dates';
import { minutesOf } from '@/lib/slots/slots';
import type { FreeSlot } from '@/services/booking/appointment';
import type { StepProps } from '@/services/booking/parts/step-props';
import { whoOf } from '@/services/booking/parts/substitutes';
import { type Step, stepPath } from '@/services/booking/steps';
import { standInAt } from '@/services/practices/substitutes';

type AnswersProps = StepProps & { slot: FreeSlot; reason: string };

/** All answers before the citizen confirms, each with a link to change it. */
export function Answers({ locale, t, draft, gp, slot, reason }: AnswersProps) {
  const kind = t(`booking.kinds.${slot.kind}.name`);
  const { practice } = gp;
  const change = (step: Step, what: string) => ({ href: href(locale, stepPath(draft.id, step)), what });
  return (
    <dl className="answers gap">
      <Answer t={t} term={t('booking.check.kind')} change={change('kind', t('booking.check.changeKind'))}>
        {t('booking.check.kindAndMinutes', { kind, minutes: minutesOf(slot) })}
      </Answer>
      <Answer t={t} term={t('booking.check.time')} change={change('time', t('booking.check.changeTime'))}>
        {capitalised(longDateAndTimeRange(locale, slot.startAt, slot.endAt))}
      </Answer>
      <Answer t={t} term={t('booking.check.place')}>
        {whoOf(t, gp.name, standInAt(gp.substitutes, slot.startAt)?.name ?? null, gp.name)}
        <br />
        {slot.kind === 'office'
          ? `${practice.name}, ${practice.address}, ${practice.postalPlace}`
          : t(`appointments.where.${slot.kind}`, { practice: practice.name, address: practice.address })}
      </Answer>
      <Answer t={t} term={t('booking.check.reason')} change={change('reason', t('booking.check.changeReason'))} said>
        {reason}
      </Answer>
    </dl>
  );
}
