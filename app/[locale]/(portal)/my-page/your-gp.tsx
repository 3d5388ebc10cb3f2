import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { PhoneLink } from '@/components/layout/phone-link';
import type { Locale } from '@/lib/i18n/routing';
import { PracticeName } from '@/services/practices/parts/practice-name';
import type { Gp } from '@/services/practices/register';

/** Who the GP is, where, and their telephone; or that there is none here, and what then. */
export async function YourGp({ locale, gp }: { locale: Locale; gp: Gp | null }) {
  const t = await getTranslations({ locale, namespace: 'myPage' });
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('yourGp')}</h2>
      {gp ? <Facts locale={locale} gp={gp} /> : <NoGp locale={locale} />}
    </section>
  );
}

async function Facts({ locale, gp: { name, practice } }: { locale: Locale; gp: Gp }) {
  const t = await getTranslations({ locale, namespace: 'myPage' });
  const link = () => (
    <a className="aksel-link aksel-link--inline-text" href={`/${locale}/practices/${practice.slug}`}>
      <PracticeName name={practice.name} />
    </a>
  );
  return (
    <dl className="facts">
      <div>
        <dt>{t('gp')}</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>{t('practice')}</dt>
        <dd>{t.rich('practiceIn', { municipality: practice.municipality, practice: link })}</dd>
      </div>
      <div>
        <dt>{t('phone')}</dt>
        <dd>
          <PhoneLink phone={practice.phone} />
        </dd>
      </div>
    </dl>
  );
}

async function NoGp({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'myPage' });
  return (
    <>
      <p className="prose">{t('noGp')}</p>
      <p className="prose gap-s">{t('noGpHelp')}</p>
      <p>
        <ArrowLink href={`/${locale}/practices`} direction="onward">
          {t('practices')}
        </ArrowLink>
      </p>
    </>
  );
}
