import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { PlaceholderNotice } from '@/components/layout/placeholder-notice';
import type { Locale } from '@/lib/i18n/routing';

export default door(async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  const done = ['done.axe', 'done.keyboard', 'done.noScript', 'done.zoom', 'done.time'] as const;
  const missing = ['missing.people', 'missing.sami', 'missing.login'] as const;
  return (
    <Page locale={locale} title={t('title')} path="/accessibility" indexed>
      <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PlaceholderNotice text={t('placeholder')} />
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('statusTitle')}</h2>
        <p>{t('status')}</p>
      </section>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('doneTitle')}</h2>
        <ul className="bullets prose">
          {done.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('missingTitle')}</h2>
        <ul className="bullets prose">
          {missing.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <Contact locale={locale} />
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('complainTitle')}</h2>
        <p>{t('complain')}</p>
        <p className="small muted gap">{t('updated')}</p>
      </section>
    </Page>
  );
});

async function Contact({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  return (
    <section className="section form" aria-labelledby="contact">
      <h2 className="aksel-heading aksel-heading--medium" id="contact">
        {t('contactTitle')}
      </h2>
      <p>{t('contact')}</p>
      <dl className="facts gap">
        <div>
          <dt>{t('phone')}</dt>
          <dd>{t('phonePlaceholder')}</dd>
        </div>
        <div>
          <dt>{t('email')}</dt>
          <dd>{t('emailPlaceholder')}</dd>
        </div>
      </dl>
      <p className="gap">{t('notHere')}</p>
      <p>
        <ArrowLink href={`/${locale}/practices`} direction="onward">
          {t('findPractice')}
        </ArrowLink>
      </p>
    </section>
  );
}
