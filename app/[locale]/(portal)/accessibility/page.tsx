import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { ContactElsewhere } from '@/app/frame/service-parts';
import { PlaceholderNotice } from '@/components/layout/placeholder-notice';
import type { LocaleProps } from '@/lib/i18n/texts';

export default door(async ({ locale, t }) => {
  const done = ['axe', 'keyboard', 'noScript', 'zoom', 'time'] as const;
  const missing = ['people', 'sami', 'login'] as const;
  return (
    <PortalPage {...{ locale, t }} title={t('accessibility.title')} description={t('accessibility.lead')}>
      <h1 className="aksel-heading aksel-heading--xlarge">{t('accessibility.title')}</h1>
      <p className="lead">{t('accessibility.lead')}</p>
      <PlaceholderNotice text={t('accessibility.placeholder')} />
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('accessibility.statusTitle')}</h2>
        <p>{t('accessibility.status')}</p>
      </section>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('accessibility.doneTitle')}</h2>
        <ul className="bullets prose">
          {done.map((key) => (
            <li key={key}>{t(`accessibility.done.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('accessibility.missingTitle')}</h2>
        <ul className="bullets prose">
          {missing.map((key) => (
            <li key={key}>{t(`accessibility.missing.${key}`)}</li>
          ))}
        </ul>
      </section>
      <Contact {...{ locale, t }} />
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('accessibility.complainTitle')}</h2>
        <p>{t('accessibility.complain')}</p>
        <p className="small muted gap">{t('accessibility.updated')}</p>
      </section>
    </PortalPage>
  );
});

function Contact({ locale, t }: LocaleProps) {
  return (
    <section className="section form" aria-labelledby="contact">
      <h2 className="aksel-heading aksel-heading--medium" id="contact">
        {t('accessibility.contactTitle')}
      </h2>
      <p>{t('accessibility.contact')}</p>
      <dl className="facts gap">
        <div>
          <dt>{t('accessibility.phone')}</dt>
          <dd>{t('accessibility.phonePlaceholder')}</dd>
        </div>
        <div>
          <dt>{t('accessibility.email')}</dt>
          <dd>{t('accessibility.emailPlaceholder')}</dd>
        </div>
      </dl>
      <ContactElsewhere {...{ locale, t }} />
    </section>
  );
}
