import { Button } from '@/components/design-system';
import { href } from '@/lib/doors/href';
import type { Speaking } from '@/lib/i18n/texts';
import { stepPath } from '@/services/booking/steps';

type StepActionsProps = Speaking & { draftId: string; submit?: string };

/** The one primary button of a step, and the way out of the booking. */
export function StepActions({ locale, t, draftId, submit = t('steps.next') }: StepActionsProps) {
  return (
    <div className="actions">
      <Button type="submit" name="go" value="next">
        {submit}
      </Button>
      <a className="aksel-link act" href={href(locale, stepPath(draftId, 'leave'))}>
        {t('steps.stop')}
      </a>
    </div>
  );
}
