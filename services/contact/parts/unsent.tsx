import { InfoCard, InfoCardMessage } from '@/components/design/info-card';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';
import type { Channel } from '@/lib/notifications/channel';
import type { Reach } from '@/lib/notifications/reach-store';

type Why = 'nothingSent' | 'reserved' | 'unreachable';

/** Why no message reaches the citizen; null: one does, or the register does not say. */
export function unsentOf(channel: Channel | null, reach: Reach): Why | null {
  if (!channel) return 'nothingSent';
  if (typeof reach === 'string') return null;
  if (reach.isReserved) return 'reserved';
  const hasAddress = channel.media.some((medium) => (medium === 'sms' ? reach.phone : reach.email));
  return reach.canBeNotified && hasAddress ? null : 'unreachable';
}

/** Says why no message comes. */
export function Unsent({ t, why }: { t: Texts; why: Why }) {
  return (
    <InfoCard className="form gap" data-color={why === 'unreachable' ? 'warning' : 'info'}>
      <InfoCardMessage icon={<Icon name={why === 'unreachable' ? 'warning' : 'information'} />}>
        <p>{t(`contact.${why}`)}</p>
      </InfoCardMessage>
    </InfoCard>
  );
}
