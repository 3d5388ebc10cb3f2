import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { ButtonLink } from '@/components/layout/button-link';
import { door } from '@/components/layout/door';
import { FogPicture } from '@/components/layout/fog-picture';
import { Page } from '@/components/layout/page';
import { assuranceOf } from '@/lib/auth/assurance';
import { loginAddress } from '@/lib/auth/guard';
import type { LoginFailure } from '@/lib/auth/login-failure';
import { parseReturnTo } from '@/lib/auth/return-to';
import { levelOf } from '@/lib/doors';
import type { Locale } from '@/lib/i18n/routing';

const texts = {
  cancelled: 'cancelled',
  again: 'tryAgain',
  'other-person': 'otherPerson',
  'no-number': 'noNumber',
  refused: 'refused',
  unavailable: 'unavailable',
} as const satisfies Record<LoginFailure, string>;

const isReason = (value: string | undefined): value is LoginFailure =>
  value !== undefined && Object.hasOwn(texts, value);

export default door(async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'loginFailed' });
  const reason = isReason(query.reason) ? query.reason : 'again';
  const returnTo = query.redirect ? parseReturnTo(query.redirect, locale) : `/${locale}/my-page`;
  const level = query.level === 'idporten-loa-high' || levelOf(returnTo) === 'high' ? 'high' : 'substantial';
  const kept = new URLSearchParams({ reason, redirect: returnTo, level: assuranceOf[level] });
  const title = t(`${texts[reason]}.title`);
  return (
    <Page locale={locale} title={title} path={`/login-failed?${kept}`} returnTo={returnTo}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{title}</h1>
          <p className="lead">{t(`${texts[reason]}.text`)}</p>
          <div className="actions">
            <ButtonLink href={await loginAddress(level, locale, returnTo)} icon="lock">
              {t('again')}
            </ButtonLink>
            <ButtonLink href={`/${locale}`} variant="secondary">
              {t('start')}
            </ButtonLink>
          </div>
        </div>
        <FogPicture />
      </div>
      {reason !== 'cancelled' && reason !== 'other-person' && <ByTelephone locale={locale} />}
    </Page>
  );
});

async function ByTelephone({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'loginFailed' });
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--small">{t('without')}</h2>
      <p className="prose">{t('call')}</p>
      <p>
        <ArrowLink href={`/${locale}/practices`} direction="onward">
          {t('phone')}
        </ArrowLink>
      </p>
    </section>
  );
}
