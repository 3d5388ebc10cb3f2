import type { ReactNode } from 'react';
import { Button } from '@/components/design-system';
import type { Texts } from '@/lib/i18n/texts';

type StepActionsProps = {
  t: Texts;
  leaveHref: string;
  /** The button's text. Default: "Next". */
  submit?: string;
  /** What is chosen, beside the button; `id` is the line's. The two then rest at the end of what is seen of a long form. */
  picked?: { id: string; line: ReactNode };
};

/** The primary button of a step, and the link that leaves the form. */
export function StepActions({ t, leaveHref, submit, picked }: StepActionsProps) {
  const next = (
    <Button type="submit" name="go" value="next" aria-describedby={picked?.id}>
      {submit ?? t('steps.next')}
    </Button>
  );
  return (
    <>
      {picked && (
        <div className="pick">
          {picked.line}
          {next}
        </div>
      )}
      <div className="actions">
        {!picked && next}
        <a className="aksel-link act" href={leaveHref}>
          {t('steps.stop')}
        </a>
      </div>
    </>
  );
}
