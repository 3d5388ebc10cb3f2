import { Button } from '@/components/design/button';
import { PlainForm } from '@/components/form/plain-form';
import { Icon } from '@/components/pictures/icon';
import type { Person } from '@/lib/acting/person';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import { nameAndAge, relationIcons, relationText } from './relation';

type PeopleButtonsProps = LocaleProps & {
  /** Those whom one may choose. */
  people: Person[];
  /** `chooseWhom` of the portal. */
  choose: FormAction;
  /** Where the choice leads. */
  to: string;
};

/** Whom one can act for, each with a button: for pages that load no scripts of forms. */
export function PeopleButtons({ locale, t, people, choose, to }: PeopleButtonsProps) {
  return (
    <PlainForm action={choose}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <ul className="plain rows people">
        {people.map((person) => (
          <li key={person.mark}>
            <Icon name={relationIcons[person.relation]} />
            <p>
              <strong>{person.relation === 'self' ? t('acting.me') : nameAndAge({ t }, person)}</strong>
              <br />
              {relationText({ locale, t }, person)}
            </p>
            <Button type="submit" variant="secondary" name="who" value={person.mark}>
              {person.relation === 'self' ? t('acting.actForSelf') : t('acting.actFor', { name: person.name })}
            </Button>
          </li>
        ))}
      </ul>
    </PlainForm>
  );
}
