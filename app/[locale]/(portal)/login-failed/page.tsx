import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/layout/button-link';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { signInStatus } from '@/components/layout/sign-in-status';
import { FogPicture } from '@/components/pictures/fog-picture';
import { type CurrentSession, currentSession, loginAddress } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import { assuranceOf, type Level, satisfies } from '@/lib/citizens/assurance';
import { levelOf } from '@/lib/doors';
import type { Locale } from '@/lib/i18n/routing';
import { CallInstead } from '@/services/practices/parts/call-instead';
import { registeredPatient } from '@/services/practices/register';

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
  // `unknown` where the session could not be read, which may be why the login failed: the page shows all the same.
  const session = typeof (await signInStatus()) === 'object' ? await currentSession() : null;
  const patient = session && (await registeredPatient(session.citizen));
  const withTelephone = session !== null || (reason !== 'cancelled' && reason !== 'other-person');
  return (
    <Page locale={locale} title={title} path={`/login-failed?${kept}`} returnTo={returnTo}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{title}</h1>
          <Why {...{ locale, reason, session, level }} />
          <WaysOn {...{ locale, session, level, returnTo }} anew={reason === 'other-person'} />
        </div>
        <FogPicture />
      </div>
      {withTelephone && <CallInstead locale={locale} heading={t('without')} practice={patient?.gp?.practice} />}
    </Page>
  );
});

type StandingProps = { locale: Locale; session: CurrentSession | null; level: Level };

const reaches = (session: CurrentSession, level: Level) => satisfies(session.assurance, assuranceOf[level]);

/** What happened, and what of it is left: a citizen who cancelled a step-up is still signed in. */
async function Why({ locale, reason, session, level }: StandingProps & { reason: LoginFailure }) {
  const t = await getTranslations({ locale, namespace: 'loginFailed' });
  const text = t(`${texts[reason]}.text`);
  if (!session || reason === 'other-person') return <p className="lead">{text}</p>;
  const stillIn = reaches(session, level) ? t('stillIn') : t('stillInTooLow');
  if (reason === 'cancelled') return <p className="lead">{stillIn}</p>;
  return (
    <>
      <p className="lead">{text}</p>
      <p className="gap">{stillIn}</p>
    </>
  );
}

/** `anew`: after two people in one browser nobody gets in on what one of them left at ID-porten. */
async function WaysOn({ locale, session, level, returnTo, anew }: StandingProps & { returnTo: string; anew: boolean }) {
  const t = await getTranslations({ locale, namespace: 'loginFailed' });
  const tStepUp = await getTranslations({ locale, namespace: 'stepUp' });
  const higher = session && !reaches(session, level);
  return (
    <div className="actions">
      <ButtonLink href={await loginAddress(level, locale, returnTo, anew)} icon="lock">
        {higher ? tStepUp('logIn') : t('again')}
      </ButtonLink>
      <ButtonLink href={session ? `/${locale}/my-page` : `/${locale}`} variant="secondary">
        {session ? tStepUp('back') : t('start')}
      </ButtonLink>
    </div>
  );
}
