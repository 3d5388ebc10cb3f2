import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { CallInstead } from '@/app/frame/service-parts';
import { signInStatus } from '@/app/frame/sign-in-status';
import { ButtonLink } from '@/components/layout/button-link';
import { SessionOver } from '@/components/layout/in-every-page';
import { FogPicture } from '@/components/pictures/fog-picture';
import { type CurrentSession, currentSession, loginAddress } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import { assuranceOf, type Level, satisfies } from '@/lib/citizens/assurance';
import { href } from '@/lib/doors/href';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import { levelOf } from '@/services/services';

const reasonKeys = {
  cancelled: 'cancelled',
  again: 'tryAgain',
  'no-cookies': 'noCookies',
  'other-person': 'otherPerson',
  'no-number': 'noNumber',
  refused: 'refused',
  unavailable: 'unavailable',
} as const satisfies Record<LoginFailure, string>;

const isReason = (value: string | undefined): value is LoginFailure =>
  value !== undefined && Object.hasOwn(reasonKeys, value);

export default door(async ({ locale, t, query }) => {
  const reason = isReason(query.reason) ? query.reason : 'again';
  const returnTo = query.redirect ? parseReturnTo(query.redirect, locale) : href(locale, '/my-page');
  const level = query.level === 'idporten-loa-high' || levelOf(returnTo) === 'high' ? 'high' : 'substantial';
  // After two people in one browser, nobody is let in by the session that the first left at ID-porten.
  const freshLogin = reason === 'other-person';
  const title = t(`loginFailed.${reasonKeys[reason]}.title`);
  // The session may be unreadable (`unknown`), which may be why the login failed: the page shows all the same.
  const session = typeof (await signInStatus()) === 'object' ? await currentSession() : null;
  const withTelephone = session !== null || (reason !== 'cancelled' && reason !== 'other-person');
  return (
    <PortalPage {...{ locale, t, title, returnTo, freshLogin }}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{title}</h1>
          <Explanation {...{ t, reason, session, level }} />
          <NextActions {...{ locale, t, session, level, returnTo, freshLogin }} />
        </div>
        <FogPicture />
      </div>
      {freshLogin && <SessionOver />}
      {withTelephone && (
        <CallInstead {...{ locale, t }} heading={t('loginFailed.without')} citizen={session?.citizen} />
      )}
    </PortalPage>
  );
});

type SessionAndLevel = { session: CurrentSession | null; level: Level };

const reaches = (session: CurrentSession, level: Level) => satisfies(session.assurance, assuranceOf[level]);

/** What happened, and whether the citizen is still signed in, as after a cancelled step-up. */
function Explanation({ t, reason, session, level }: SessionAndLevel & { t: Texts; reason: LoginFailure }) {
  const text = t(`loginFailed.${reasonKeys[reason]}.text`);
  if (!session || reason === 'other-person') return <p className="lead">{text}</p>;
  const stillIn = reaches(session, level) ? t('loginFailed.stillIn') : t('loginFailed.stillInTooLow');
  if (reason === 'cancelled') return <p className="lead">{stillIn}</p>;
  return (
    <>
      <p className="lead">{text}</p>
      <p className="gap">{stillIn}</p>
    </>
  );
}

async function NextActions({
  locale,
  t,
  session,
  level,
  returnTo,
  freshLogin,
}: LocaleProps & SessionAndLevel & { returnTo: string; freshLogin: boolean }) {
  const higher = session && !reaches(session, level);
  return (
    <div className="actions">
      <ButtonLink href={await loginAddress(level, locale, returnTo, freshLogin)} icon="lock">
        {higher ? t('stepUp.logIn') : t('loginFailed.again')}
      </ButtonLink>
      <ButtonLink href={session ? href(locale, '/my-page') : href(locale, '/')} variant="secondary">
        {session ? t('stepUp.back') : t('loginFailed.start')}
      </ButtonLink>
    </div>
  );
}
