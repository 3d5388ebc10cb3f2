import { PortalPage } from '@/app/frame/portal-page';
import type { LocaleProps } from '@/lib/i18n/texts';
import { DraftGone } from '@/services/booking/parts/leave/draft-gone';

/** The page for a draft that is deleted, expired or not the citizen's. */
export function DraftGonePage({ locale, t }: LocaleProps) {
  return (
    <PortalPage {...{ locale, t }} title={t('booking.gone.title')} tab="/appointments">
      <DraftGone {...{ locale, t }} />
    </PortalPage>
  );
}
