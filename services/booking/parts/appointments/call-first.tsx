import type { ReactNode } from 'react';
import { InfoCard, InfoCardContent, InfoCardHeader, InfoCardTitle } from '@/components/design/info-card';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

/** Before a cancellation that costs: who fell ill calls first, since the practice decides whether one pays. */
export function CallFirst({ t, phone, open }: { t: Texts; phone: string; open: ReactNode }) {
  return (
    <InfoCard className="gap form" data-color="info">
      <InfoCardHeader icon={<Icon name="phone" />}>
        <InfoCardTitle>{t('appointments.cancel.illTitle')}</InfoCardTitle>
      </InfoCardHeader>
      <InfoCardContent data-color="brand-blue">
        <p>{t.rich('appointments.cancel.illText', { phone: () => <PhoneLink phone={phone} /> })}</p>
        <div className="gap-s">{open}</div>
      </InfoCardContent>
    </InfoCard>
  );
}
