import { getTranslations } from 'next-intl/server';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { requireCitizen } from '@/lib/auth/guard';
import { firstGap, parseId } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';
import { DraftGone } from '@/services/booking/parts/draft-gone';
import { LeaveBooking } from '@/services/booking/parts/leave-booking';
import { deleteOwnDraft } from './actions';

export default door<{ draft: string }>(async ({ locale, params }) => {
  const draftId = parseId(params.draft);
  const path = stepPath(draftId, 'leave');
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const t = await getTranslations({ locale });
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) return <DraftGone {...{ locale, t, path }} />;
  const { draft, gp } = opened;
  const resume = stepPath(draft.id, firstGap(draft.answers, gp.scheduleId) ?? 'check');
  return (
    <Page
      locale={locale}
      title={t('booking.leave.title')}
      path={path}
      place={{ practiceName: gp.practice.name, practitionerName: gp.name }}
    >
      <LeaveBooking {...{ locale, t }} draftId={draft.id} resume={resume} deleteDraft={deleteOwnDraft} />
    </Page>
  );
});
