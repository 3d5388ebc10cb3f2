import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { CallInstead } from '@/app/frame/service-parts';
import { ArrowLink } from '@/components/layout/arrow-link';
import { ButtonLink } from '@/components/layout/button-link';
import { KeyPicture } from '@/components/pictures/key-picture';
import { type CurrentSession, currentSession, loginAddress } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { electronicIdOf } from '@/lib/auth/session/electronic-id';
import { satisfies } from '@/lib/citizens/assurance';
import { href } from '@/lib/doors/href';
import type { Texts } from '@/lib/i18n/texts';
import { doorAt, homes, stepUpPurposeOf } from '@/services/services';

export default door(async ({ locale, t, query }) => {
  const asked = parseReturnTo(query.redirect, locale);
  const returnTo = asked.startsWith(href(locale, '/step-up')) ? href(locale, '/') : asked;
  const session = await currentSession();
  if (session && satisfies(session.assurance, 'idporten-loa-high')) redirect(returnTo);
  const stepUp = stepUpPurposeOf(returnTo);
  const title = t(session ? (stepUp?.title ?? 'stepUp.title') : signedOutTitle(stepUp));
  const back = t(stepUp?.back ?? 'stepUp.page');
  return (
    <PortalPage {...{ locale, t, title, returnTo }} tab={homes.find(({ tab }) => tab)?.path}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--large">{title}</h1>
          <p className="lead">
            {stepUp && `${t(stepUp.why)} `}
            {session ? t('stepUp.why') : t('stepUp.whySignedOut')}
          </p>
          <Levels {...{ t, session }} />
          <div className="actions">
            <ButtonLink href={await loginAddress('high', locale, returnTo)} icon="lock">
              {session ? t('stepUp.logIn') : t('stepUp.logInSignedOut')}
            </ButtonLink>
          </div>
          <p className="gap">
            {isDraft(returnTo) && `${t('stepUp.saved')} `}
            {t.rich('stepUp.afterwards', { place: back, b: (text) => <strong>{text}</strong> })}
          </p>
          {session && (
            <p>
              <ArrowLink href={href(locale, '/my-page')} direction="back">
                {t('stepUp.back')}
              </ArrowLink>
            </p>
          )}
        </div>
        <KeyPicture />
      </div>
      <CallInstead {...{ locale, t }} heading={t('stepUp.without')} citizen={session?.citizen} />
    </PortalPage>
  );
});

/** Who is not signed in does not log in "again". */
const signedOutTitle = (stepUp: ReturnType<typeof stepUpPurposeOf>) =>
  stepUp?.signedOut ?? stepUp?.title ?? 'stepUp.titleSignedOut';

/** True for a step of a form: its address has the id of a draft, so the answers are saved. */
const isDraft = (address: string) => doorAt(address)?.includes('/[draft]/') ?? false;

function Levels({ t, session }: { t: Texts; session: CurrentSession | null }) {
  return (
    <dl className="facts gap-l">
      {session && (
        <div>
          <dt>{t('stepUp.have')}</dt>
          <dd>{t('stepUp.substantial', { eid: electronicIdOf(session.amr) ?? t('eid.other') })}</dd>
        </div>
      )}
      <div>
        <dt>{t('stepUp.need')}</dt>
        <dd>{t('stepUp.needed')}</dd>
      </div>
    </dl>
  );
}
