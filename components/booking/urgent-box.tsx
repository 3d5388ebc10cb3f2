import { Icon } from '@/components/layout/icon';
import { PhoneLink } from '@/components/layout/phone-link';
import { emergencyLinks } from './emergency-links';
import type { Texts } from './texts';

/** Not for emergencies: before the field where one writes. */
export function UrgentBox({ t, phone }: { t: Texts; phone: string }) {
  return (
    <div
      className="aksel-base-alert"
      data-size="medium"
      data-color="warning"
      data-variant="moderate"
      data-global="false"
    >
      <div className="aksel-base-alert__header" data-color="warning">
        <div className="aksel-base-alert__icon">
          <Icon name="warning" />
        </div>
        <h2 className="aksel-base-alert__title aksel-body-short aksel-body-short--large aksel-typo--semibold">
          {t('booking.reason.urgentTitle')}
        </h2>
      </div>
      <div className="aksel-base-alert__content aksel-body-long aksel-body-long--medium" data-color="brand-blue">
        <p>{t.rich('booking.reason.urgent', { ...emergencyLinks, phone: () => <PhoneLink phone={phone} /> })}</p>
      </div>
    </div>
  );
}
