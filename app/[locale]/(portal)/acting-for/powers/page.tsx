import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { GivePower, parsePowerError, powerFormId } from '@/components/acting/give-power';
import { PowerList } from '@/components/acting/power-list';
import { Notice } from '@/components/form/notice';
import { ArrowLink } from '@/components/layout/arrow-link';
import { powersOf } from '@/lib/acting/powers';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { services } from '@/services/services';
import { give, withdraw } from './actions';
import { openForm } from './draft';

/** Gives, shows and withdraws powers of attorney. They are the citizen's own, whomever they act for at present. */
export default door(async ({ locale, t, query }) => {
  const citizen = await requireCitizen('high');
  const { given, received } = await powersOf(citizen);
  const offered = services.flatMap(({ name, title, powers }) => (powers ? [{ name, title, ...powers }] : []));
  const error = parsePowerError(query.error);
  const { draftId, typed } = await openForm(citizen);
  const list = { locale, t, withdraw };
  return (
    <PortalPage
      {...{ locale, t }}
      title={t('acting.powers.title')}
      titlePrefix={error ? t('form.errorPrefix') : undefined}
      {...(offered.length > 0 && { languageForm: powerFormId })}
    >
      <p>
        <ArrowLink href={href(locale, '/acting-for')} direction="back">
          {t('acting.title')}
        </ArrowLink>
      </p>
      <h1 className="aksel-heading aksel-heading--xlarge">{t('acting.powers.title')}</h1>
      <p className="lead">{t('acting.powers.lead')}</p>
      {query.done === 'given' && <Notice kind="success">{t('acting.powers.done')}</Notice>}
      {query.done === 'withdrawn' && <Notice kind="success">{t('acting.powers.withdrawn')}</Notice>}
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('acting.powers.given')}</h2>
        <PowerList {...list} powers={given} side="given" />
      </section>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('acting.powers.received')}</h2>
        <PowerList {...list} powers={received} side="received" />
      </section>
      <GivePower {...{ locale, t, offered, error, draftId, give }} filled={typed} />
    </PortalPage>
  );
});
