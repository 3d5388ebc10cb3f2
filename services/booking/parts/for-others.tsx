import { PeopleButtons } from '@/components/acting/people-buttons';
import { WayOff } from '@/components/form/way-off';
import { ArrowLink } from '@/components/layout/arrow-link';
import type { Person } from '@/lib/acting/person';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';

/** Whom else one may book for; null while nobody knows it: not signed in, or not at level high. */
export type Others = Person[] | null;

type ForOthersProps = LocaleProps & {
  others: Others;
  choose: FormAction;
  /** Of the sentence that stands where there is no list. */
  className?: string;
};

/** For a parent, or whoever has a power of attorney: those whom one may book for, or where they are found. */
export function ForOthers({ locale, t, others, choose, className = 'section' }: ForOthersProps) {
  const to = href(locale, '/appointments/new');
  if (others?.length)
    return (
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--medium">{t('booking.others.bookFor')}</h2>
        <PeopleButtons {...{ locale, t, choose, to }} people={others} />
      </section>
    );
  return (
    <div className={className}>
      {others === null && <p className="prose">{t('booking.others.ask')}</p>}
      <p>
        <ArrowLink href={href(locale, '/acting-for', { redirect: to })} direction="onward">
          {others === null ? t('booking.others.choose') : t('booking.others.bookFor')}
        </ArrowLink>
      </p>
    </div>
  );
}

/** The same on a step, whose form is saved first: who else it could be for, and the way to choose. */
export function ForOthersInstead({ locale, t, others }: LocaleProps & { others: Person[] }) {
  const to = href(locale, '/acting-for', { redirect: href(locale, '/appointments/new') });
  const names = others.map(({ name }) => name).join(', ');
  return (
    <div className="gap">
      {names && <p>{t('booking.others.could', { names })}</p>}
      <WayOff to={to}>{names ? t('booking.others.choose') : t('booking.others.also')}</WayOff>
    </div>
  );
}
