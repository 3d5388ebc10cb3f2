import { SendButton, SendState } from '@/components/form/send-state';
import { WayOff } from '@/components/form/way-off';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

/** What happens to the form, its primary button, and the link that leaves it. */
export function StepActions({ t, leaveHref, submit }: { t: Texts; leaveHref: string; submit?: string }) {
  return (
    <>
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton name="go" value="next">
          {submit ?? t('steps.next')}
        </SendButton>
        <WayOff to={leaveHref}>{t('steps.stop')}</WayOff>
      </div>
    </>
  );
}
