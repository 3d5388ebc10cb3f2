import { ArrowLink } from '@/components/layout/arrow-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** Asks citizens not to email about their health, and links to the practices' telephone numbers. */
export function CallPractice({ locale, t }: LocaleProps) {
  return (
    <>
      <p className="gap">{t('practices.notByEmail')}</p>
      <FindPhone {...{ locale, t }} />
    </>
  );
}

/** Leads to the practices' telephone numbers. */
export function FindPhone({ locale, t }: LocaleProps) {
  return (
    <p>
      <ArrowLink href={href(locale, '/practices')} direction="onward">
        {t('practices.findPhone')}
      </ArrowLink>
    </p>
  );
}
