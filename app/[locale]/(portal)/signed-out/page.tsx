import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/layout/button-link';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { KeyPicture } from '@/components/pictures/key-picture';
import { loginAddress } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { levelOf } from '@/lib/doors';

/**
 * After logout; with `form=lost` for a form that arrived after it, which is never stored, with `only=here` where
 * ID-porten's own session may go on.
 */
export default door(async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'signedOut' });
  const lost = query.form === 'lost';
  const returnTo = query.redirect ? parseReturnTo(query.redirect, locale) : `/${locale}/my-page`;
  const onlyHere = !lost && query.only === 'here';
  const kept = new URLSearchParams(
    lost ? { form: 'lost', redirect: returnTo } : onlyHere ? { only: 'here' } : {},
  ).toString();
  const end = lost ? 'lost' : onlyHere ? 'onlyHere' : null;
  const title = end ? t(`${end}Title`) : t('title');
  const level = levelOf(returnTo) === 'high' ? 'high' : 'substantial';
  return (
    <Page locale={locale} title={title} path={`/signed-out${kept && `?${kept}`}`} returnTo={returnTo}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{title}</h1>
          <p className="lead">{end ? t(`${end}Text`) : t('text')}</p>
          <div className="actions">
            <ButtonLink href={await loginAddress(level, locale, returnTo)} icon="lock">
              {t('logIn')}
            </ButtonLink>
            <ButtonLink href={`/${locale}`} variant="secondary">
              {t('start')}
            </ButtonLink>
          </div>
        </div>
        <KeyPicture />
      </div>
    </Page>
  );
});
