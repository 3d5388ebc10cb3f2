import { ArrowLink } from '@/components/layout/arrow-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Practice } from '@/services/practices/practices';
import { PracticeName } from './practice-name';

type CallInsteadProps = LocaleProps & { heading: string; practice: Practice | undefined };

/** For a citizen who cannot log in: the practice's telephone if it is known, else where to find it. */
export function CallInstead({ locale, t, heading, practice }: CallInsteadProps) {
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--small">{heading}</h2>
      {practice ? (
        <p className="prose">
          {t.rich('practices.callPractice', {
            practice: () => <PracticeName name={practice.name} />,
            phone: () => <PhoneLink phone={practice.phone} />,
          })}
        </p>
      ) : (
        <>
          <p className="prose">{t('practices.call')}</p>
          <p>
            <ArrowLink href={href(locale, '/practices')} direction="onward">
              {t('practices.findPhone')}
            </ArrowLink>
          </p>
        </>
      )}
    </section>
  );
}
