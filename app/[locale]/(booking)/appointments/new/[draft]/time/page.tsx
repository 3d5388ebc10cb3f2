import { redirect } from 'next/navigation';
import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { parseAskedTimes } from '@/lib/slots/asked-times';
import { parseFormError } from '@/services/booking/form-schema';
import { errorText } from '@/services/booking/parts/refusal-text';
import { TakenStep, takenTitle } from '@/services/booking/parts/time/taken-step';
import { TimeStep } from '@/services/booking/parts/time/time-step';
import { reasonMaxLength } from '@/services/booking/rules';
import { stepPath } from '@/services/booking/steps';
import { BookingStep } from '../booking-step';
import { DraftGonePage } from '../draft-gone-page';
import { openDraft } from '../open-draft';
import { saveTime } from './actions';
import { loadTaken, loadTimes } from './load-times';

export default door<{ draft: string }>(async ({ locale, t, params, query }) => {
  const draftId = parseId(params.draft);
  const asked = parseAskedTimes(query);
  const taken = query.taken ? '1' : null;
  const acting = await requireActing('high');
  const opened = await openDraft(acting, draftId, locale);
  if (!opened) return <DraftGonePage {...{ locale, t }} />;
  const { draft, gp } = opened;
  const kind = draft.answers.serviceType;
  if (!kind) redirect(href(locale, stepPath(draftId, 'kind')));

  const { words, titles } = await aboutWhom(t);
  const props = { locale, t: words, draft, gp };
  const formError = parseFormError(query.error);
  const error = formError ? errorText(words, formError, reasonMaxLength) : undefined;
  const page = { ...props, t, step: 'time', action: saveTime, failed: Boolean(error) } as const;

  const lost = taken && (await loadTaken(acting, draft, kind));
  if (lost)
    return (
      <BookingStep {...page} title={takenTitle(titles, lost)} withoutNumber className="form stack">
        <TakenStep {...props} {...lost} error={error} />
      </BookingStep>
    );
  const times = await loadTimes(acting, draft.answers, kind, asked);
  if (!times) redirect(href(locale, '/appointments/new'));
  const isNew = !asked.week && !asked.date && !asked.part;
  return (
    <BookingStep {...page} title={titles('booking.time.title')}>
      <TimeStep {...props} {...times} {...{ kind, isNew, error }} />
    </BookingStep>
  );
});
