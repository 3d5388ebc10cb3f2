import { ServiceCard } from '@/components/layout/service-card';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** For My page. */
export function ContactCard({ locale, t }: LocaleProps) {
  return (
    <ServiceCard
      t={t}
      icon="phone"
      href={href(locale, '/contact')}
      title={t('contact.title')}
      text={t('contact.card')}
      needsHigh={false}
    />
  );
}
