import { stepPath } from './addresses';
import type { Speaking } from './texts';

type StepActionsProps = Speaking & { draftId: string; submit?: string };

/** The one primary button of a step, and the way out of the booking. */
export function StepActions({ locale, t, draftId, submit = t('booking.next') }: StepActionsProps) {
  return (
    <div className="actions">
      <button className="aksel-button aksel-button--medium" data-variant="primary" type="submit" name="go" value="next">
        <span className="aksel-label">{submit}</span>
      </button>
      <a className="aksel-link act" href={`/${locale}${stepPath(draftId, 'leave')}`}>
        {t('booking.stop')}
      </a>
    </div>
  );
}
