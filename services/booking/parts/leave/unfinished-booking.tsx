import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';
import { stepPath } from '@/services/booking/steps';

type UnfinishedBookingProps = LocaleProps & {
  draft: Draft;
  /** Until when the draft is kept, as text. */
  until: string;
};

/** A booking that was begun: links to continue and to delete it. */
export function UnfinishedBooking({ locale, t, draft, until }: UnfinishedBookingProps) {
  return (
    <section className="card form gap-l" aria-labelledby="unfinished">
      <h2 className="aksel-heading aksel-heading--small" id="unfinished">
        {t('appointments.unfinished.title')}
      </h2>
      <p>{t('appointments.unfinished.lead', { until })}</p>
      <div className="actions gap">
        <a className="aksel-link act" href={href(locale, stepPath(draft.id, 'check'))}>
          {t('appointments.unfinished.continue')}
        </a>
        <a className="aksel-link act" href={href(locale, stepPath(draft.id, 'leave'))}>
          {t('appointments.unfinished.delete')}
        </a>
      </div>
    </section>
  );
}
