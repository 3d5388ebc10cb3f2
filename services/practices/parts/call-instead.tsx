import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { PhoneLink } from '@/components/layout/phone-link';
import type { Locale } from '@/lib/i18n/routing';
import type { Practice } from '@/services/practices/practices';
import { PracticeName } from './practice-name';

type CallInsteadProps = { locale: Locale; heading: string; practice: Practice | undefined };

/** For one who does not get in: the practice's telephone where it is known, else where to find it. */
export async function CallInstead({ locale, heading, practice }: CallInsteadProps) {
  const t = await getTranslations({ locale, namespace: 'stepUp' });
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--small">{heading}</h2>
      {practice ? (
        <p className="prose">
          {t.rich('callPractice', {
            practice: () => <PracticeName name={practice.name} />,
            phone: () => <PhoneLink phone={practice.phone} />,
          })}
        </p>
      ) : (
        <>
          <p className="prose">{t('call')}</p>
          <p>
            <ArrowLink href={`/${locale}/practices`} direction="onward">
              {t('find')}
            </ArrowLink>
          </p>
        </>
      )}
    </section>
  );
}
