import type { LocaleProps } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';
import { DraftList } from './draft-list';

/** The citizen has as many drafts as may be: all of them, to go on with or to delete. None is deleted unasked. */
export function ManyDrafts({ locale, t, drafts }: LocaleProps & { drafts: Draft[] }) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.manyDrafts.title', { count: drafts.length })}</h1>
      <p className="lead">{t('booking.manyDrafts.lead')}</p>
      <DraftList {...{ locale, t, drafts }} Heading="h2" />
    </div>
  );
}
