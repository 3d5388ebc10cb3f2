import { Icon } from '@/components/pictures/icon';
import type { Person } from '@/lib/acting/person';
import type { LocaleProps } from '@/lib/i18n/texts';
import { relationIcons, shortRelation } from './relation';

type ActingBannerProps = LocaleProps & {
  person: Person;
  /** Where another person is chosen; null on that page itself. */
  switchHref: string | null;
  /** The id of the page's form: the button sends it, so that what is typed is saved first. */
  form?: string | undefined;
};

/** On every page while one acts for another: for whom, and the way to switch. The name stands in no title and no address. */
export function ActingBanner({ locale, t, person, switchHref, form }: ActingBannerProps) {
  const look = { className: 'aksel-button aksel-button--medium', 'data-variant': 'secondary' };
  const words = (
    <span className="aksel-label">
      {t.rich('acting.switch', { s: (more) => <span className="aksel-sr-only">{more}</span> })}
    </span>
  );
  return (
    <section className="acting" aria-label={t('acting.region')}>
      <div className="wrap">
        <p>
          <Icon name={relationIcons[person.relation]} />
          <span>
            {t.rich('acting.banner', { name: person.name, b: (name) => <strong>{name}</strong> })}
            <span className="acting__who">{shortRelation({ locale, t }, person)}</span>
          </span>
        </p>
        {switchHref && form && (
          <button {...look} type="submit" form={form} name="to" value={switchHref} formNoValidate>
            {words}
          </button>
        )}
        {switchHref && !form && (
          <a {...look} href={switchHref}>
            {words}
          </a>
        )}
      </div>
    </section>
  );
}
