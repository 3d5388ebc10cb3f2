import type { ReactNode } from 'react';
import { href } from '@/lib/doors/href';
import { capitalised, longDateAndTimeRange } from '@/lib/i18n/dates';
import type { FreeSlot } from '@/services/booking/appointment';
import { type Step, stepPath } from '@/services/booking/steps';
import type { StepProps } from './step-form';

type AnswersProps = StepProps & { slot: FreeSlot; reason: string };

/** All answers before the citizen confirms, each with its own way back. */
export function Answers({ locale, t, draft, gp, slot, reason }: AnswersProps) {
  const kind = t(`booking.kinds.${slot.kind}.name`);
  const { practice } = gp;
  const change = (step: Step, what: string) => (
    <a className="aksel-link act" href={href(locale, stepPath(draft.id, step))}>
      {t('steps.change')}
      <span className="aksel-sr-only"> {what}</span>
    </a>
  );
  return (
    <dl className="answers gap">
      <Answer term={t('booking.check.kind')} edit={change('kind', t('booking.check.changeKind'))}>
        {t('booking.check.kindAndMinutes', { kind, minutes: minutesOf(slot) })}
      </Answer>
      <Answer term={t('booking.check.time')} edit={change('time', t('booking.check.changeTime'))}>
        {capitalised(longDateAndTimeRange(locale, slot.startAt, slot.endAt))}
      </Answer>
      <Answer term={t('booking.check.place')}>
        {gp.name}
        <br />
        {slot.kind === 'office'
          ? `${practice.name}, ${practice.address}, ${practice.postalPlace}`
          : t(`appointments.where.${slot.kind}`, { practice: practice.name, address: practice.address })}
      </Answer>
      <Answer term={t('booking.check.reason')} edit={change('reason', t('booking.check.changeReason'))} said>
        {reason}
      </Answer>
    </dl>
  );
}

type AnswerProps = { term: string; edit?: ReactNode; said?: boolean; children: ReactNode };

function Answer({ term, edit, said, children }: AnswerProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={said ? 'said' : undefined}>{children}</dd>
      {edit && <dd className="edit">{edit}</dd>}
    </div>
  );
}

/** How long a time lasts, in whole minutes. */
export function minutesOf({ startAt, endAt }: { startAt: Date; endAt: Date }): number {
  return Math.round((endAt.getTime() - startAt.getTime()) / 60_000);
}
