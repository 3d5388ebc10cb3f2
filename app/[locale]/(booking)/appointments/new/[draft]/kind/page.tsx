import { aboutWhom, othersKnown } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import type { Person } from '@/lib/acting/person';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import type { Texts } from '@/lib/i18n/texts';
import { bookedOfKind, firstFreeByKind } from '@/services/booking/booking';
import { kindSchema, parseFormError } from '@/services/booking/form-schema';
import { availableKinds, KindStep } from '@/services/booking/parts/kind/kind-step';
import { errorText, refusalText } from '@/services/booking/parts/refusal-text';
import { reasonMaxLength } from '@/services/booking/rules';
import { appointmentKinds } from '@/services/booking/schema';
import { BookingStep } from '../booking-step';
import { DraftGonePage } from '../draft-gone-page';
import { openDraft } from '../open-draft';
import { saveKind } from './actions';

export default door<{ draft: string }>(async ({ locale, t, params, query }) => {
  const draftId = parseId(params.draft);
  const type = kindSchema.safeParse(query.type).data;
  const acting = await requireActing('high');
  const opened = await openDraft(acting, draftId, locale);
  if (!opened) return <DraftGonePage {...{ locale, t }} />;
  const [first, booked] = await Promise.all([firstFreeByKind(acting), bookedOfKind(acting)]);
  const nothingFree = availableKinds(appointmentKinds, first, booked).length === 0;
  const saved = opened.draft.answers.serviceType;
  const draft = { ...opened.draft, answers: { ...opened.draft.answers, serviceType: type ?? saved } };
  const { whom, words, titles } = await aboutWhom(t);
  const error = parseFormError(query.error);
  const props = { locale, t, draft, gp: opened.gp };
  return (
    <BookingStep
      {...props}
      step="kind"
      title={titles(nothingFree ? 'booking.time.noneAtAll' : 'booking.kind.title')}
      withoutNumber={nothingFree}
      action={saveKind}
      failed={Boolean(error)}
      className="form"
    >
      <KindStep
        {...props}
        t={words}
        others={whom ? null : await othersKnown(acting)}
        kinds={appointmentKinds}
        first={first}
        booked={booked}
        error={error ? errorText(words, error, reasonMaxLength) : undefined}
        refused={
          query.error === 'alreadyBooked' ? refusedText(words, Boolean(saved && booked[saved]), whom) : undefined
        }
      />
    </BookingStep>
  );
});

/** That the kind is booked already; of what one does not see, only that it cannot be booked. */
function refusedText(t: Texts, isShown: boolean, whom: Person | null): string | undefined {
  if (isShown) return refusalText(t, 'alreadyBooked');
  return whom?.sees === 'ownActs' ? t('booking.kind.notNow', { name: whom.name }) : undefined;
}
