import { AskElsewhere } from '@/app/frame/service-parts';
import { ArrowLink } from '@/components/layout/arrow-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** Whom to ask about what stands in the log, and where to take out all that is held. */
export function AskAboutLog({ locale, t }: LocaleProps) {
  return (
    <section className="section card card--mist form">
      <h2 className="aksel-heading aksel-heading--small">{t('accessLog.askTitle')}</h2>
      <p>{t('accessLog.ask')}</p>
      <AskElsewhere {...{ locale, t }} />
      <p>
        <ArrowLink href={href(locale, '/my-page/my-data')} direction="onward">
          {t('accessLog.takeOut')}
        </ArrowLink>
      </p>
    </section>
  );
}
