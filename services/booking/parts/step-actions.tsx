import { Button } from '@/components/design-system';
import { stepPath } from './addresses';
import type { Speaking } from './texts';

type StepActionsProps = Speaking & { draftId: string; submit?: string };

/** The one primary button of a step, and the way out of the booking. */
export function StepActions({ locale, t, draftId, submit = t('booking.next') }: StepActionsProps) {
  return (
    <div className="actions">
      <Button type="submit" name="go" value="next">
        {submit}
      </Button>
      <a className="aksel-link act" href={`/${locale}${stepPath(draftId, 'leave')}`}>
        {t('booking.stop')}
      </a>
    </div>
  );
}
