import { InfoCard, InfoCardContent, InfoCardHeader, InfoCardTitle } from '@/components/design/info-card';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';
import { emergencyLinks } from '@/services/booking/parts/emergency-links';

/** Says whom to call in an emergency, before the text field. */
export function UrgentBox({ t, phone }: { t: Texts; phone: string }) {
  return (
    <InfoCard data-color="warning">
      <InfoCardHeader icon={<Icon name="warning" />}>
        <InfoCardTitle>{t('booking.reason.urgentTitle')}</InfoCardTitle>
      </InfoCardHeader>
      <InfoCardContent data-color="brand-blue">
        <p>{t.rich('booking.reason.urgent', { ...emergencyLinks, phone: () => <PhoneLink phone={phone} /> })}</p>
      </InfoCardContent>
    </InfoCard>
  );
}
