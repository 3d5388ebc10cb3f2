import { door } from '@/app/frame/door';
import { requireCitizen } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { parseFormError } from '@/services/booking/form-schema';
import { ReasonStep } from '@/services/booking/parts/reason/reason-step';
import { errorText } from '@/services/booking/parts/refusal-text';
import { reasonMaxLength } from '@/services/booking/rules';
import { BookingStep } from '../booking-step';
import { chosenSlot } from '../chosen-slot';
import { DraftGonePage } from '../draft-gone-page';
import { openDraft } from '../open-draft';
import { saveReason } from './actions';

export default door<{ draft: string }>(async ({ locale, t, params, query }) => {
  const draftId = parseId(params.draft);
  const citizen = await requireCitizen('high');
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) return <DraftGonePage {...{ locale, t }} />;
  const formError = parseFormError(query.error);
  const error = formError ? errorText(t, formError, reasonMaxLength) : undefined;
  const chosen = await chosenSlot(citizen, opened.gp, opened.draft);
  const held = chosen && { held: chosen.held, isNew: Boolean(query.extended) };
  const props = { locale, t, ...opened };
  return (
    <BookingStep
      {...props}
      step="reason"
      title={t('booking.reason.title')}
      action={saveReason}
      failed={Boolean(error)}
      className="form stack"
    >
      <ReasonStep {...props} {...{ held, error }} limit={reasonMaxLength} />
    </BookingStep>
  );
});
