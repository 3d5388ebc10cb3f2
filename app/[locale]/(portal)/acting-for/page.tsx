import { unstable_rethrow } from 'next/navigation';
import { withOwnName } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { CallToBook } from '@/app/frame/service-parts';
import { ChoosePerson } from '@/components/acting/choose-person';
import { Switched } from '@/components/acting/switched';
import { Notice } from '@/components/form/notice';
import { ArrowLink } from '@/components/layout/arrow-link';
import { actingForWhom, peopleOf } from '@/lib/acting/whom';
import { requireCitizen } from '@/lib/auth/guard';
import { parseReturnTo } from '@/lib/auth/login/return-to';
import type { Citizen } from '@/lib/citizens/citizen';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';
import { homeOf } from '@/services/services';
import { chooseWhom } from './actions';

/**
 * Chooses whom the citizen acts for: it holds for the session, on every page. The guard leads here where a form was for
 * another (`switched`, the mark of that one), and where the right to act has ended; `door`, where it is for other services.
 */
export default door(async ({ locale, t, query }) => {
  const citizen = await requireCitizen('high');
  const { people, acting, isComplete } = await whoCanBeChosen(citizen);
  const here = query.redirect ? parseReturnTo(query.redirect, locale) : href(locale, '/my-page');
  const [self] = people;
  const now = acting ?? self;
  const props = { locale, t, choose: chooseWhom };
  // Switched back meanwhile: the page that one came from is right again.
  const isSwitched = query.switched && query.switched !== now?.mark;
  if (now && isSwitched) {
    const was = people.find(({ mark }) => mark === query.switched) ?? null;
    return (
      <PortalPage {...{ locale, t }} title={t('acting.switched.title')}>
        <Switched {...props} {...{ was, now, here }} home={href(locale, homeOf(here))} />
      </PortalPage>
    );
  }
  const isAlone = isComplete && people.length < 2 && !acting;
  return (
    <PortalPage {...{ locale, t }} title={t('acting.title')}>
      <div className="form">
        <h1 className="aksel-heading aksel-heading--large">{t('acting.title')}</h1>
        {query.ended && <Notice kind="warning">{t('acting.ended')}</Notice>}
        {query.other && <Notice kind="warning">{t('acting.otherService')}</Notice>}
        {query.refused && <Notice kind="warning">{t('acting.notAllowed')}</Notice>}
        {!isComplete && <Notice kind="warning">{t('acting.unavailable')}</Notice>}
        <p className="gap-s" id="acting-d">
          {isAlone ? t('acting.none') : t('acting.lead')}
        </p>
        {now && !isAlone && (
          <ChoosePerson
            {...props}
            people={people}
            chosen={now.mark}
            to={query.ended ? href(locale, homeOf(here)) : here}
          />
        )}
        <SomebodyMissing {...{ locale, t }} />
      </div>
    </PortalPage>
  );
});

/** Also while the registry does not answer: then those alone who can be chosen without it, and always oneself. */
async function whoCanBeChosen(citizen: Citizen<'high'>) {
  const [{ people, isComplete }, acting] = await Promise.all([peopleOf(citizen), actingForWhom().catch(nobodyKnown)]);
  return { people: await withOwnName(people), acting, isComplete };
}

/** The registry would have to say whether one may still act for them. */
function nobodyKnown(error: unknown): null {
  unstable_rethrow(error);
  logFault(error, 'registry');
  return null;
}

/** Why somebody may not be among them, and what to do. */
function SomebodyMissing({ locale, t }: LocaleProps) {
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--small">{t('acting.missing.title')}</h2>
      <ul className="bullets prose">
        <li>{t('acting.missing.children')}</li>
        <li>{t('acting.missing.power')}</li>
        <li>
          {t('acting.missing.guardian')} <CallToBook t={t} />
        </li>
        <li>{t('acting.missing.secret')}</li>
      </ul>
      <p className="gap-s">
        <ArrowLink href={href(locale, '/acting-for/powers')} direction="onward">
          {t('acting.missing.link')}
        </ArrowLink>
      </p>
    </section>
  );
}
