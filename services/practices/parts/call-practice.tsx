import { ArrowLink } from '@/components/layout/arrow-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** Nothing about one's health in an email: one rings the practice, whose number is easy to find. */
export function CallPractice({ locale, t }: LocaleProps) {
  return (
    <>
      <p className="gap">{t('practices.notByEmail')}</p>
      <p>
        <ArrowLink href={href(locale, '/practices')} direction="onward">
          {t('practices.findPhone')}
        </ArrowLink>
      </p>
    </>
  );
}
