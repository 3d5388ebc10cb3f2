import type { ReactNode } from 'react';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { ArrowLink } from '@/components/layout/arrow-link';
import { PlaceholderNotice } from '@/components/layout/placeholder-notice';
import { href } from '@/lib/doors/href';
import type { Service } from '@/lib/service/service';
import { services } from '@/services/services';
import { Cookies } from './cookies';
import { HowLong } from './how-long';

export default door(async ({ locale, t }) => {
  /** What the services add to a list. */
  const added = (list: Exclude<keyof Service['privacy'], 'keeps'>) =>
    services.flatMap(({ privacy }) => (privacy[list] ?? []).map((key) => t(key)));
  const sentences = (...parts: string[]) => parts.join(' ');
  const own = (['acting', 'log', 'session'] as const).map((what) => t(`privacy.what.${what}`));
  const uses = [t('privacy.what.number'), ...added('uses'), ...own];
  return (
    <PortalPage {...{ locale, t }} title={t('privacy.title')} description={t('privacy.lead')}>
      <h1 className="aksel-heading aksel-heading--xlarge">{t('privacy.title')}</h1>
      <p className="lead">{t('privacy.lead')}</p>
      <PlaceholderNotice text={t('privacy.placeholder')} />
      <Part title={t('privacy.whoTitle')}>
        <p>{sentences(t('privacy.who'), ...added('responsible'))}</p>
        <p className="gap-s">{t('privacy.officer')}</p>
      </Part>
      <Part title={t('privacy.whatTitle')}>
        <ul className="bullets prose">
          {uses.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className="gap">{sentences(...added('purpose'), t('privacy.basis'))}</p>
      </Part>
      <HowLong t={t} />
      <Part title={t('privacy.whoSeesTitle')}>
        <p>{sentences(...added('access'), t('privacy.whoSees'))}</p>
        <p className="gap-s">{t('privacy.whoActs')}</p>
      </Part>
      <Part title={t('privacy.rightsTitle')}>
        <p>{sentences(t('privacy.rights'), ...added('contact'))}</p>
        <p className="gap-s">
          <ArrowLink href={href(locale, '/my-page/my-data')} direction="onward">
            {t('mine.title')}
          </ArrowLink>
        </p>
      </Part>
      <Cookies t={t} />
      <Part title={t('privacy.contactTitle')}>
        <p>
          <ArrowLink href={`${href(locale, '/accessibility')}#contact`} direction="onward">
            {t('privacy.contact')}
          </ArrowLink>
        </p>
      </Part>
    </PortalPage>
  );
});

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{title}</h2>
      {children}
    </section>
  );
}
