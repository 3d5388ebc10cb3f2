import { Answer } from '@/components/steps/answer';
import { href } from '@/lib/doors/href';
import { capitalised, longDateAndTimeRange } from '@/lib/i18n/dates';
import { minutesOf } from '@/lib/slots/slots';
import type { Asked, FreeSlot } from '@/services/booking/appointment';
import { asksForNeeds, needTexts, phoneText } from '@/services/booking/parts/details-texts';
import { Lines } from '@/services/booking/parts/lines';
import type { StepProps } from '@/services/booking/parts/step-props';
import { whoOf } from '@/services/booking/parts/substitutes';
import type { CompleteAnswers } from '@/services/booking/rules';
import { type Step, stepPath } from '@/services/booking/steps';

export type AnswersProps = StepProps & {
  slot: FreeSlot;
  complete: CompleteAnswers;
  asked: readonly Asked[];
  /** Who stands in for the GP then; null: nobody does. */
  substitute: string | null;
};

/** All answers before the citizen confirms, each with a link to change it. */
export function Answers({ locale, t, draft, gp, slot, complete, asked, substitute }: AnswersProps) {
  const kind = t(`booking.kinds.${slot.kind}.name`);
  const { practice } = gp;
  const { reason, details } = complete;
  const needs = needTexts(t, details);
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
        {whoOf(t, gp.name, substitute, gp.name)}
        <br />
        {slot.kind === 'office'
          ? `${practice.name}, ${practice.address}, ${practice.postalPlace}`
          : t(`appointments.where.${slot.kind}`, { practice: practice.name, address: practice.address })}
      </Answer>
      <Answer t={t} term={t('booking.check.reason')} change={change('reason', t('booking.check.changeReason'))} said>
        {reason}
      </Answer>
      {details.phone && (
        <Answer t={t} term={t('booking.check.phone')} change={change('reason', t('booking.check.changePhone'))}>
          {phoneText(details)}
        </Answer>
      )}
      {asksForNeeds(asked) && (
        <Answer t={t} term={t('booking.check.needs')} change={change('reason', t('booking.check.changeNeeds'))}>
          <Lines lines={needs.length > 0 ? needs : [t('booking.check.noNeeds')]} />
        </Answer>
      )}
    </dl>
  );
}
