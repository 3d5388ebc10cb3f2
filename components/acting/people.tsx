import { ArrowLink } from '@/components/layout/arrow-link';
import type { Person } from '@/lib/acting/person';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import { PeopleButtons } from './people-buttons';

type PeopleProps = LocaleProps & {
  /** Null while nobody knows it: below level high. */
  others: Person[] | null;
  choose: FormAction;
  to: string;
};

/** On My page: whom one can act for, and the way to powers of attorney. */
export function People({ locale, t, others, choose, to }: PeopleProps) {
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{t('acting.people')}</h2>
      {others && others.length > 0 && <PeopleButtons {...{ locale, t, choose, to }} people={others} />}
      {others?.length === 0 && <p>{t('acting.none')}</p>}
      {!others && (
        <p>
          <ArrowLink href={href(locale, '/acting-for', { redirect: to })} direction="onward">
            {t('acting.choose')}
          </ArrowLink>
        </p>
      )}
      <p className="gap-s">
        <ArrowLink href={href(locale, '/acting-for/powers')} direction="onward">
          {t('acting.missing.link')}
        </ArrowLink>
      </p>
    </section>
  );
}
