import { getTranslations } from 'next-intl/server';
import { FactsTable } from '@/components/layout/facts-table';
import { browserCookie, sessionCookie } from '@/lib/auth/session/cookies';
import { type Locale, languageCookie } from '@/lib/i18n/routing';

/** Every cookie that the portal sets, by the name that it has here. */
export async function Cookies({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'privacy' });
  const rows = [
    [sessionCookie(), t('session'), t('sessionLife')],
    [browserCookie(), t('login'), t('untilClosed')],
    [languageCookie, t('language'), t('oneYear')],
  ];
  return (
    <section className="section" aria-labelledby="cookies">
      <h2 className="aksel-heading aksel-heading--medium" id="cookies">
        {t('cookiesTitle')}
      </h2>
      <p className="prose">{t('cookies')}</p>
      <div className="gap">
        <FactsTable
          caption={t('cookiesTitle')}
          head={[t('cookieName'), t('cookiePurpose'), t('cookieLife')]}
          rows={rows}
        />
      </div>
    </section>
  );
}
