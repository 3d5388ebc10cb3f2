import type { ReactNode } from 'react';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { WayOff } from '@/components/form/way-off';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

type StepActionsProps = {
  t: Texts;
  leaveHref: string;
  /** The button's text. Default: "Next". */
  submit?: string | undefined;
  /** The text of the link that leaves. Default: "Cancel". */
  leave?: string;
  /** What is chosen, beside the button; `id` is the line's. The two then rest at the end of what is seen of a long form. */
  picked?: { id: string; line: ReactNode };
};

/** What happens to the form, its primary button, and the link that leaves it. */
export function StepActions({ t, leaveHref, submit, leave, picked }: StepActionsProps) {
  const next = (
    <SendButton name="go" value="next" describedBy={picked?.id}>
      {submit ?? t('steps.next')}
    </SendButton>
  );
  return (
    <>
      <SendState icon={<Icon name="warning" />} />
      {picked && (
        <div className="pick">
          {picked.line}
          {next}
        </div>
      )}
      <div className="actions">
        {!picked && next}
        <WayOff to={leaveHref}>{leave ?? t('steps.stop')}</WayOff>
      </div>
    </>
  );
}
