import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import { endOfDraft } from '@/lib/drafts/rules';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';
import { stepPath } from '@/services/booking/steps';
import { draftName } from './draft-name';

type UnfinishedBookingProps = LocaleProps & {
  draft: Draft;
  /** How many the citizen has begun, with this one. */
  count?: number;
  /** Whether a new booking can be begun, too. */
  mayBook: boolean;
};

/** A booking that was begun: continue it or delete it. Stands directly under the heading, with the page's primary button. */
export function UnfinishedBooking({ locale, t, draft, count = 1, mayBook }: UnfinishedBookingProps) {
  const until = dateAndTime(locale, endOfDraft(draft.updatedAt));
  return (
    <section className="card card--dawn form gap" aria-labelledby="unfinished">
      <h2 className="aksel-heading aksel-heading--small" id="unfinished">
        {t('appointments.unfinished.title')}
      </h2>
      <p>
        <strong>{draftName({ locale, t }, draft)}</strong>
      </p>
      <p>{t('appointments.unfinished.lead', { until })}</p>
      <div className="actions gap">
        <ButtonLink href={href(locale, stepPath(draft.id, 'check'))}>
          {t('appointments.unfinished.continue')}
        </ButtonLink>
        <ButtonLink href={href(locale, stepPath(draft.id, 'leave'))} variant="secondary">
          {t('appointments.unfinished.delete')}
        </ButtonLink>
        {mayBook && (
          <a className="aksel-link act" href={href(locale, '/appointments/new')}>
            {count > 1 ? t('appointments.unfinished.all', { count }) : t('appointments.receipt.again')}
          </a>
        )}
      </div>
    </section>
  );
}
