import { FactsTable } from '@/components/layout/facts-table';
import { browserCookie, sessionCookie } from '@/lib/auth/session/cookies';
import { languageCookie } from '@/lib/i18n/routing';
import type { Texts } from '@/lib/i18n/texts';

/** Every cookie that the portal sets, by its actual name. */
export function Cookies({ t }: { t: Texts }) {
  const rows = [
    [sessionCookie(), t('privacy.session'), t('privacy.sessionLife')],
    [browserCookie('…'), t('privacy.login'), t('privacy.loginLife')],
    [languageCookie, t('privacy.language'), t('privacy.oneYear')],
  ];
  return (
    <section className="section" aria-labelledby="cookies">
      <h2 className="aksel-heading aksel-heading--medium" id="cookies">
        {t('privacy.cookiesTitle')}
      </h2>
      <p className="prose">{t('privacy.cookies')}</p>
      <div className="gap">
        <FactsTable
          caption={t('privacy.cookiesTitle')}
          head={[t('privacy.cookieName'), t('privacy.cookiePurpose'), t('privacy.cookieLife')]}
          rows={rows}
        />
      </div>
    </section>
  );
}
