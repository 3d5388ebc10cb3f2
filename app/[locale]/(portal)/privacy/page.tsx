import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ArrowLink } from '@/components/layout/arrow-link';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { PlaceholderNotice } from '@/components/layout/placeholder-notice';
import { Cookies } from './cookies';
import { HowLong } from './how-long';

export default door(async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: 'privacy' });
  const used = ['what.number', 'what.register', 'what.appointments', 'what.log', 'what.session'] as const;
  return (
    <Page locale={locale} title={t('title')} path="/privacy" indexed>
      <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PlaceholderNotice text={t('placeholder')} />
      <Part title={t('whoTitle')}>
        <p>{t('who')}</p>
        <p className="gap-s">{t('officer')}</p>
      </Part>
      <Part title={t('whatTitle')}>
        <ul className="bullets prose">
          {used.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p className="gap">{t('why')}</p>
      </Part>
      <HowLong locale={locale} />
      <Part title={t('whoSeesTitle')}>
        <p>{t('whoSees')}</p>
      </Part>
      <Part title={t('rightsTitle')}>
        <p>{t('rights')}</p>
      </Part>
      <Cookies locale={locale} />
      <Part title={t('contactTitle')}>
        <p>
          <ArrowLink href={`/${locale}/accessibility#contact`} direction="onward">
            {t('contact')}
          </ArrowLink>
        </p>
      </Part>
    </Page>
  );
});

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{title}</h2>
      {children}
    </section>
  );
}
