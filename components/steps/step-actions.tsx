import { Button } from '@/components/design/button';
import type { Texts } from '@/lib/i18n/texts';

/** The primary button of a step, and the link that leaves the form. */
export function StepActions({ t, leaveHref, submit }: { t: Texts; leaveHref: string; submit?: string }) {
  return (
    <div className="actions">
      <Button type="submit" name="go" value="next">
        {submit ?? t('steps.next')}
      </Button>
      <a className="aksel-link act" href={leaveHref}>
        {t('steps.stop')}
      </a>
    </div>
  );
}
