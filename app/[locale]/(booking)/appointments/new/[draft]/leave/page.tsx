import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { firstMissingStep } from '@/services/booking/form-schema';
import { LeaveBooking } from '@/services/booking/parts/leave/leave-booking';
import { stepPath } from '@/services/booking/steps';
import { PracticeBar } from '@/services/practices/parts/practice-bar';
import { DraftGonePage } from '../draft-gone-page';
import { openDraft } from '../open-draft';
import { deleteOwnDraft } from './actions';

export default door<{ draft: string }>(async ({ locale, t, params }) => {
  const draftId = parseId(params.draft);
  const acting = await requireActing('high');
  const opened = await openDraft(acting, draftId, locale);
  if (!opened) return <DraftGonePage {...{ locale, t }} />;
  const { draft, gp } = opened;
  const { words, titles } = await aboutWhom(t);
  const resume = stepPath(draft.id, firstMissingStep(draft.answers, gp.scheduleId) ?? 'check');
  return (
    <PortalPage
      {...{ locale, t }}
      title={titles('booking.leave.title')}
      row={<PracticeBar t={t} practiceName={gp.practice.name} gpName={gp.name} />}
    >
      <LeaveBooking {...{ locale, t: words }} draftId={draft.id} resume={resume} deleteDraft={deleteOwnDraft} />
    </PortalPage>
  );
});
