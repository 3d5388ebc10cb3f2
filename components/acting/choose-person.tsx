import { ChoiceField } from '@/components/form/choice-field';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { SendForm } from '@/components/form/send-form';
import { Icon } from '@/components/pictures/icon';
import type { Person } from '@/lib/acting/person';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import { nameAndAge, relationIcons, relationText } from './relation';

type ChoosePersonProps = LocaleProps & {
  /** Oneself first. */
  people: Person[];
  /** The mark of the person acted for now. */
  chosen: string;
  choose: FormAction;
  /** Where the choice leads, and where "Cancel" does. */
  to: string;
};

/** The people whom one may act for, oneself first, as a form with one button. */
export function ChoosePerson({ locale, t, people, chosen, choose, to }: ChoosePersonProps) {
  return (
    <SendForm {...{ locale, t }} id="person-form" action={choose} keeps={false}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <ChoiceField
        name="who"
        legend={t('acting.title')}
        hideLegend
        describedBy="acting-d"
        chosen={chosen}
        choices={people.map((person) => ({
          value: person.mark,
          label: (
            <>
              {person.relation === 'self' ? t('acting.me') : nameAndAge({ t }, person)}
              <Icon name={relationIcons[person.relation]} />
            </>
          ),
          description: relationText({ locale, t }, person),
        }))}
      />
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton>{t('acting.go')}</SendButton>
        <a className="aksel-link act" href={to}>
          {t('steps.stop')}
        </a>
      </div>
    </SendForm>
  );
}
