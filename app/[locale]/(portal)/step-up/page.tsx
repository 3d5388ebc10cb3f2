import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { ButtonLink } from '@/components/layout/button-link';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { KeyPicture } from '@/components/pictures/key-picture';
import { type CurrentSession, currentSession, loginAddress } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { electronicIdOf } from '@/lib/auth/session/electronic-id';
import { satisfies } from '@/lib/citizens/assurance';
import type { Locale } from '@/lib/i18n/routing';
import { CallInstead } from '@/services/practices/parts/call-instead';
import { registeredPatient } from '@/services/practices/register';

export default door(async ({ locale, query }) => {
  const asked = parseReturnTo(query.redirect, locale);
  const returnTo = asked.startsWith(`/${locale}/step-up`) ? `/${locale}` : asked;
  const session = await currentSession();
  if (session && satisfies(session.assurance, 'idporten-loa-high')) redirect(returnTo);
  const patient = session && (await registeredPatient(session.citizen));
  const t = await getTranslations({ locale, namespace: 'stepUp' });
  const place = placeOf(returnTo);
  return (
    <Page
      locale={locale}
      title={t('title', { place })}
      path={`/step-up?${new URLSearchParams({ redirect: returnTo })}`}
      returnTo={returnTo}
      section="appointments"
    >
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--large">{t('title', { place })}</h1>
          <p className="lead">{session ? t('why') : t('whySignedOut')}</p>
          <Levels locale={locale} session={session} />
          <div className="actions">
            <ButtonLink href={await loginAddress('high', locale, returnTo)} icon="lock">
              {t('logIn')}
            </ButtonLink>
          </div>
          <p className="gap">
            {isDraft(returnTo) && `${t('saved')} `}
            {t.rich('afterwards', { place, b: (text) => <strong>{text}</strong> })}
          </p>
          {session && (
            <p>
              <ArrowLink href={`/${locale}/my-page`} direction="back">
                {t('back')}
              </ArrowLink>
            </p>
          )}
        </div>
        <KeyPicture />
      </div>
      <CallInstead locale={locale} heading={t('without')} practice={patient?.gp?.practice} />
    </Page>
  );
});

function placeOf(returnTo: string): 'booking' | 'appointments' | 'other' {
  const path = returnTo.slice(3);
  if (path.startsWith('/appointments/new')) return 'booking';
  return path.startsWith('/appointments') ? 'appointments' : 'other';
}

function isDraft(returnTo: string): boolean {
  return /^\/appointments\/new\/[0-9a-f-]{36}\//.test(returnTo.slice(3));
}

async function Levels({ locale, session }: { locale: Locale; session: CurrentSession | null }) {
  const t = await getTranslations({ locale, namespace: 'stepUp' });
  const eid = await getTranslations({ locale, namespace: 'eid' });
  return (
    <dl className="facts gap-l">
      {session && (
        <div>
          <dt>{t('have')}</dt>
          <dd>{t('substantial', { eid: electronicIdOf(session.amr) ?? eid('other') })}</dd>
        </div>
      )}
      <div>
        <dt>{t('need')}</dt>
        <dd>{t('needed')}</dd>
      </div>
    </dl>
  );
}
