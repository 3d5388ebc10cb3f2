import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { fieldOf, parseFormError, reasonStepErrors } from '@/services/booking/form-schema';
import { ReasonStep } from '@/services/booking/parts/reason/reason-step';
import { errorTexts } from '@/services/booking/parts/refusal-text';
import { reasonMaxLength } from '@/services/booking/rules';
import { askedOf } from '../asked-of';
import { BookingStep } from '../booking-step';
import { chosenSlot } from '../chosen-slot';
import { DraftGonePage } from '../draft-gone-page';
import { openDraft } from '../open-draft';
import { saveReason } from './actions';

export default door<{ draft: string }>(async ({ locale, t, params, query }) => {
  const draftId = parseId(params.draft);
  const acting = await requireActing('high');
  const opened = await openDraft(acting, draftId, locale);
  if (!opened) return <DraftGonePage {...{ locale, t }} />;
  const asked = await askedOf(opened);
  // The address names the first error: that one may be about a text that was not kept. The draft says the others.
  const error = parseFormError(query.error);
  const errors = error ? { [fieldOf(error)]: error, ...reasonStepErrors(opened.draft.answers, asked) } : {};
  const chosen = await chosenSlot(acting, opened.gp, opened.draft);
  const held = chosen && { held: chosen.held, isNew: Boolean(query.extended) };
  const { words, titles } = await aboutWhom(t);
  const props = { locale, ...opened };
  return (
    <BookingStep
      {...props}
      t={t}
      step="reason"
      title={titles('booking.reason.title')}
      action={saveReason}
      failed={Boolean(error)}
      className="form stack"
    >
      <ReasonStep
        {...props}
        t={words}
        {...{ held, asked }}
        limit={reasonMaxLength}
        errors={errorTexts(words, errors, reasonMaxLength)}
      />
    </BookingStep>
  );
});
