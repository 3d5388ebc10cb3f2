import { getTranslations } from 'next-intl/server';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { currentSession, requireCitizen } from '@/lib/auth/guard';
import { electronicIdOf } from '@/lib/auth/session/electronic-id';
import { now } from '@/lib/calendar/clock';
import { satisfies } from '@/lib/citizens/assurance';
import { situationOf } from '@/services/booking/rules';
import { registeredPatient } from '@/services/practices/register';
import { Services } from './services';
import { SignedInAs } from './signed-in-as';
import { YourGp } from './your-gp';

export default door(async ({ locale }) => {
  const citizen = await requireCitizen('substantial', { locale, returnTo: `/${locale}/my-page` });
  const [patient, session] = await Promise.all([registeredPatient(citizen), currentSession()]);
  const t = await getTranslations({ locale, namespace: 'myPage' });
  const tEid = await getTranslations({ locale, namespace: 'eid' });
  const eid = electronicIdOf(session?.amr ?? []) ?? tEid('other');
  const name = patient?.givenName ?? session?.name;
  const high = satisfies(session?.assurance, 'idporten-loa-high');
  return (
    <Page locale={locale} title={t('title')} path="/my-page" section="my-page">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
      <p className="lead">{name ? t('hello', { name, eid }) : t('helloUnknown', { eid })}</p>
      <Services locale={locale} high={high} situation={situationOf(patient, now())} />
      <div className="section split split--even">
        <YourGp locale={locale} gp={patient?.gp ?? null} />
        {session && <SignedInAs locale={locale} session={session} eid={eid} />}
      </div>
    </Page>
  );
});
