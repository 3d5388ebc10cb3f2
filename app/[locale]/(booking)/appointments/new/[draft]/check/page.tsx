import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { appointmentAt } from '@/services/booking/booking';
import { firstMissingStep, hasOthers, isAboutText, reasonStepErrors } from '@/services/booking/form-schema';
import { bookingUnknown } from '@/services/booking/parts/check/booking-unknown';
import { CheckStep } from '@/services/booking/parts/check/check-step';
import { uncertainOutcome } from '@/services/booking/parts/outcome-unknown';
import { policyOf } from '@/services/booking/policy';
import { completeAnswers } from '@/services/booking/rules';
import { sealText } from '@/services/booking/seal';
import { stepPath } from '@/services/booking/steps';
import { standInAt } from '@/services/practices/substitutes';
import { askedOf } from '../asked-of';
import { BookingStep } from '../booking-step';
import { chosenSlot } from '../chosen-slot';
import { DraftGonePage } from '../draft-gone-page';
import { openDraft } from '../open-draft';
import { confirm, settle } from './actions';

/** Why nothing was booked, as the action leads back here. */
const changes = ['draftChanged', 'substituteChanged'] as const;

export default door<{ draft: string }>(async ({ locale, t, params, query }) => {
  const draftId = parseId(params.draft);
  const acting = await requireActing('high');
  const opened = await openDraft(acting, draftId, locale);
  if (!opened) return <DraftGonePage {...{ locale, t }} />;
  const { answers } = opened.draft;
  const asked = await askedOf(opened);
  const missing = firstMissingStep(answers, opened.gp.scheduleId, asked);
  // Only what was written is said to be wrong: a field that was not reached yet has no error.
  const error = missing === 'reason' && Object.values(reasonStepErrors(answers, asked)).find(isAboutText);
  if (missing) redirect(href(locale, stepPath(draftId, missing), { error: error || null }));
  if (hasOthers(opened.draft, asked)) redirect(href(locale, stepPath(draftId, 'reason')));
  const chosen = await chosenSlot(acting, opened.gp, opened.draft);
  const complete = completeAnswers(answers, asked);
  if (!chosen || !complete) redirect(href(locale, stepPath(draftId, 'time'), { taken: '1' }));
  const { slot, held } = chosen;
  const substitute = standInAt(opened.gp.substitutes, slot.startAt)?.name ?? null;
  const props = { locale, t, ...opened };
  return (
    <BookingStep
      {...props}
      step="check"
      title={t('booking.check.title')}
      action={confirm}
      className="form"
      keeps={false}
      uncertain={uncertainOutcome({
        ...{ locale, t, settle },
        phone: opened.gp.practice.phone,
        words: bookingUnknown({ locale, t, slot }),
      })}
    >
      <CheckStep
        {...props}
        slot={slot}
        {...{ asked, complete, substitute }}
        atSameTime={await appointmentAt(acting, slot)}
        held={{ held, isNew: Boolean(query.extended) }}
        policy={await policyOf(opened.gp.practice.slug)}
        seal={sealText(acting, complete, substitute)}
        changed={changes.find((refusal) => refusal === query.error)}
      />
    </BookingStep>
  );
});
