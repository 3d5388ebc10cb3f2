import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { Button } from '@/components/design/button';
import { ArrowLink } from '@/components/layout/arrow-link';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';

/** From here a citizen takes out what the portal holds on them, whomever they act for. */
export default door(async ({ locale, t }) => {
  await requireCitizen('high');
  return (
    <PortalPage {...{ locale, t }} title={t('mine.title')} tab="/my-page">
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('mine.title')}</h1>
        <p className="lead">{t('mine.lead')}</p>
        <p className="prose gap">{t('mine.careful')}</p>
        <p className="prose gap-s">
          {t('mine.onlyYou')} {t('mine.logged')}
        </p>
        <form className="gap-l" method="post" action={href(locale, '/my-page/my-data/file')}>
          <Button type="submit">{t('mine.get')}</Button>
        </form>
        <p className="gap">
          <ArrowLink href={href(locale, '/access-log')} direction="onward">
            {t('accessLog.title')}
          </ArrowLink>
        </p>
      </div>
    </PortalPage>
  );
});
