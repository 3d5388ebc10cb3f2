import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { ButtonLink } from '@/components/layout/button-link';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { UrgentHelp } from '@/components/layout/urgent-help';
import { FjordPicture } from '@/components/pictures/fjord-picture';
import { Icon, type IconName } from '@/components/pictures/icon';
import type { Locale } from '@/lib/i18n/routing';
import { PracticeList } from '@/services/practices/parts/practice-list';
import { PracticeSearch } from '@/services/practices/parts/practice-search';
import { searchPractices } from '@/services/practices/practices';

export default door(async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: 'start' });
  const practices = (await searchPractices('')).slice(0, 3);
  return (
    <Page locale={locale} title={t('title')} path="" returnTo={`/${locale}/my-page`} indexed wide>
      <Hero locale={locale} />
      <div className="wrap">
        <CanDo locale={locale} />
        <section className="section split split--even">
          <div>
            <h2 className="aksel-heading aksel-heading--medium">{t('find')}</h2>
            <PracticeSearch locale={locale} />
            <p className="gap">{t('onlyOwn')}</p>
            <p>
              <ArrowLink href={`/${locale}/my-page`} direction="onward">
                {t('whoIsMyGp')}
              </ArrowLink>
            </p>
          </div>
          <div>
            <h2 className="aksel-heading aksel-heading--medium">{t('practices')}</h2>
            <PracticeList locale={locale} practices={practices} />
            <p>
              <ArrowLink href={`/${locale}/practices`} direction="onward">
                {t('allPractices')}
              </ArrowLink>
            </p>
          </div>
        </section>
        <UrgentHelp locale={locale} />
      </div>
    </Page>
  );
});

async function Hero({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'start' });
  return (
    <div className="hero">
      <div className="wrap">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <div className="actions">
          <ButtonLink href={`/${locale}/appointments/new`} icon="calendar">
            {t('book')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/appointments`} variant="secondary">
            {t('appointments')}
          </ButtonLink>
        </div>
      </div>
      <FjordPicture />
    </div>
  );
}

async function CanDo({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'start' });
  const things: { icon: IconName; title: string; text: string }[] = [
    { icon: 'calendar', title: t('bookTitle'), text: t('bookText') },
    { icon: 'tasks', title: t('seeTitle'), text: t('seeText') },
    { icon: 'cancel', title: t('cancelTitle'), text: t('cancelText') },
  ];
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--medium">{t('canDo')}</h2>
      <ul className="grid3 plain">
        {things.map(({ icon, title, text }) => (
          <li className="stack-s" key={title}>
            <span className="badge">
              <Icon name={icon} />
            </span>
            <h3 className="aksel-heading aksel-heading--small">{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
