import { ButtonLink } from '@/components/layout/button-link';
import { SignpostPicture } from '@/components/pictures/signpost-picture';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { homes, levelOf } from '@/services/services';
import { PortalPage } from './portal-page';

/** One page for what does not exist, is gone, or belongs to somebody else; with links to the services. */
export function NotFoundPage({ locale, t }: LocaleProps) {
  const links = homes.map(({ path, title }) => ({ address: href(locale, path), text: t(title) }));
  const open = links.filter(({ address }) => levelOf(address) === 'open');
  const guarded = links.filter(({ address }) => levelOf(address) !== 'open');
  return (
    <PortalPage {...{ locale, t }} title={t('notFound.title')} returnTo={href(locale, '/my-page')}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{t('notFound.title')}</h1>
          <p className="lead">{t('notFound.why')}</p>
          <div className="actions">
            <ButtonLink href={href(locale, '/')}>{t('notFound.start')}</ButtonLink>
            {guarded.map(({ address, text }) => (
              <ButtonLink key={address} href={address} variant="secondary">
                {text}
              </ButtonLink>
            ))}
          </div>
          {open.map(({ address, text }) => (
            <p className="gap" key={address}>
              <a className="aksel-link act" href={address}>
                {text}
              </a>
            </p>
          ))}
        </div>
        <SignpostPicture />
      </div>
    </PortalPage>
  );
}
