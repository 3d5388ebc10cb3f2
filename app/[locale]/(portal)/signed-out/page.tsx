import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { signInStatus } from '@/app/frame/sign-in-status';
import { ButtonLink } from '@/components/layout/button-link';
import { SessionOver } from '@/components/layout/in-every-page';
import { KeyPicture } from '@/components/pictures/key-picture';
import { loginAddress } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { href } from '@/lib/doors/href';
import { levelOf } from '@/services/services';

/**
 * The page after logout. `form=lost`: a form arrived after the logout and was not stored. `only=here`: ID-porten's own
 * session may still be alive. `only=time`: the session's time was over, and what was typed is saved. Who is signed in, as by the back button after a new login, is led to My page.
 */
export default door(async ({ locale, t, query }) => {
  const lost = query.form === 'lost';
  const returnTo = query.redirect ? parseReturnTo(query.redirect, locale) : href(locale, '/my-page');
  const isOver = !lost && query.only === 'time';
  if (!lost && typeof (await signInStatus()) === 'object') redirect(isOver ? returnTo : href(locale, '/my-page'));
  const onlyHere = !lost && query.only === 'here';
  const end = lost ? 'lost' : onlyHere ? 'onlyHere' : isOver ? 'time' : null;
  const title = end ? t(`signedOut.${end}Title`) : t('signedOut.title');
  const level = levelOf(returnTo) === 'high' ? 'high' : 'substantial';
  return (
    <PortalPage {...{ locale, t, title, returnTo }}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{title}</h1>
          <p className="lead">{end ? t(`signedOut.${end}Text`) : t('signedOut.text')}</p>
          <div className="actions">
            <ButtonLink href={await loginAddress(level, locale, returnTo)} icon="lock">
              {t('signedOut.logIn')}
            </ButtonLink>
            <ButtonLink href={href(locale, '/')} variant="secondary">
              {t('signedOut.start')}
            </ButtonLink>
          </div>
        </div>
        <KeyPicture />
      </div>
      <SessionOver />
    </PortalPage>
  );
});
