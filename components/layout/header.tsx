import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/pictures/icon';
import type { Locale } from '@/lib/i18n/routing';
import { PracticeName } from '@/services/practices/parts/practice-name';
import { LanguageRow } from './language-row';
import { SignIn } from './sign-in';
import type { SignInStatus } from './sign-in-status';
import { Wordmark } from './wordmark';

export type Section = 'appointments' | 'my-page';
/** In the booking: which practice and which GP, always in sight. */
export type Place = { practiceName: string; practitionerName: string };

type HeaderProps = {
  locale: Locale;
  path: string;
  status: SignInStatus;
  returnTo: string;
  section?: Section | undefined;
  place?: Place | undefined;
  languageForm?: string | undefined;
};

export async function Header({ locale, path, status, returnTo, section, place, languageForm }: HeaderProps) {
  const t = await getTranslations({ locale, namespace: 'layout' });
  return (
    <header>
      <LanguageRow locale={locale} path={path} languageForm={languageForm} />
      <div className="wrap top__row">
        <a className="mark" href={`/${locale}`} aria-label={t('home')}>
          <Wordmark name={t('service')} />
        </a>
        <SignIn locale={locale} status={status} returnTo={returnTo} />
      </div>
      {place ? (
        <PlaceRow locale={locale} place={place} />
      ) : (
        typeof status === 'object' && <Tabs {...{ locale, section }} />
      )}
    </header>
  );
}

async function PlaceRow({ locale, place }: { locale: Locale; place: Place }) {
  const t = await getTranslations({ locale, namespace: 'layout' });
  return (
    <div className="place">
      <p className="wrap">
        <Icon name="hospital" />
        <span>
          <b>
            <PracticeName name={place.practiceName} />
          </b>{' '}
          <span className="who-gp">{t('gp', { name: place.practitionerName })}</span>
        </span>
      </p>
    </div>
  );
}

async function Tabs({ locale, section }: { locale: Locale; section?: Section | undefined }) {
  const t = await getTranslations({ locale, namespace: 'layout' });
  const tab = (name: Section, text: string) => (
    <li>
      <a href={`/${locale}/${name}`} aria-current={section === name ? 'page' : undefined}>
        {text}
      </a>
    </li>
  );
  return (
    <nav className="tabs" aria-label={t('mainMenu')}>
      <ul className="wrap plain">
        {tab('appointments', t('appointments'))}
        {tab('my-page', t('myPage'))}
      </ul>
    </nav>
  );
}
