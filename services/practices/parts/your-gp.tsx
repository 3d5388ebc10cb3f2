import { ArrowLink } from '@/components/layout/arrow-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { PracticeName } from '@/services/practices/parts/practice-name';
import type { Gp } from '@/services/practices/register';

/** My page: the citizen's GP with practice and telephone; without a GP, what to do. */
export function YourGp({ locale, t, gp }: LocaleProps & { gp: Gp | null }) {
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('practices.myPage.yourGp')}</h2>
      {gp ? <Facts {...{ locale, t, gp }} /> : <NoGp {...{ locale, t }} />}
    </section>
  );
}

function Facts({ locale, t, gp: { name, practice } }: LocaleProps & { gp: Gp }) {
  const link = () => (
    <a className="aksel-link act" href={href(locale, `/practices/${practice.slug}`)}>
      <PracticeName name={practice.name} />
    </a>
  );
  return (
    <dl className="facts">
      <div>
        <dt>{t('practices.myPage.gp')}</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>{t('practices.myPage.practice')}</dt>
        <dd>{t.rich('practices.myPage.practiceIn', { municipality: practice.municipality, practice: link })}</dd>
      </div>
      <div>
        <dt>{t('practices.myPage.phone')}</dt>
        <dd>
          <PhoneLink phone={practice.phone} alone />
        </dd>
      </div>
    </dl>
  );
}

function NoGp({ locale, t }: LocaleProps) {
  return (
    <>
      <p className="prose">{t('practices.myPage.noGp')}</p>
      <p className="prose gap-s">{t('practices.myPage.noGpHelp')}</p>
      <p>
        <ArrowLink href={href(locale, '/practices')} direction="onward">
          {t('practices.myPage.practices')}
        </ArrowLink>
      </p>
    </>
  );
}
