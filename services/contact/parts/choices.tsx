import { ChoiceField } from '@/components/form/choice-field';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { SelectField } from '@/components/form/select-field';
import { SendForm } from '@/components/form/send-form';
import { Icon } from '@/components/pictures/icon';
import type { FormAction } from '@/lib/forms/action-type';
import { languageNames, locales } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Medium } from '@/lib/notifications/channel';
import { ofRegister, type Typed } from '../form';

/** The form's id: the language buttons send it. */
export const formId = 'contact-form';

type ChoicesProps = LocaleProps & {
  action: FormAction;
  draftId: string | null;
  typed: Typed;
  /** What is wrong, by field. */
  errors: Partial<Typed>;
  /** How this portal can send. */
  media: readonly Medium[];
  /** Its e-mails carry a file for a calendar, where one wants it. */
  carriesCalendar: boolean;
};

const textIn = (t: LocaleProps['t']) => (key: 'yes' | 'no' | Medium) => ({
  value: key,
  label: t(`contact.choices.${key}`),
});

/** The form: reminders, what is tried first and a file for the calendar where there is a choice, language. */
export function Choices({ locale, t, action, draftId, typed, errors, media, carriesCalendar }: ChoicesProps) {
  const text = textIn(t);
  return (
    <SendForm {...{ locale, t, action }} id={formId} className="section form stack" noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draftId ?? ''} />
      <h2 className="aksel-heading aksel-heading--medium">{t('contact.choices.title')}</h2>
      <ChoiceField
        name="reminders"
        legend={t('contact.choices.reminders')}
        tight
        choices={[text('yes'), { ...text('no'), description: t('contact.choices.noHelp') }]}
        chosen={typed.reminders}
        error={errors.reminders}
        idOf={({ value }, nth) => (nth === 0 ? 'reminders' : value)}
      />
      <ByWhat {...{ t, typed, errors, media, carriesCalendar }} />
      <SelectField
        name="language"
        label={t('contact.choices.language')}
        choices={[
          { value: ofRegister, label: t('contact.choices.register') },
          ...locales.map((value) => ({ value, label: languageNames[value] })),
        ]}
        chosen={typed.language}
        error={errors.language}
      />
      <p>{t('contact.choices.always')}</p>
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton>{t('contact.choices.save')}</SendButton>
      </div>
    </SendForm>
  );
}

type ByWhatProps = Pick<ChoicesProps, 't' | 'typed' | 'errors' | 'media' | 'carriesCalendar'>;

/** What is tried first, and the file for the calendar: asked for where this portal can do either. */
function ByWhat({ t, typed, errors, media, carriesCalendar }: ByWhatProps) {
  const text = textIn(t);
  return (
    <>
      {media.length > 1 ? (
        <ChoiceField
          name="first"
          legend={t('contact.choices.first')}
          tight
          choices={media.map((one) => ({ ...text(one), description: t(`contact.choices.${one}Help`) }))}
          chosen={typed.first}
          error={errors.first}
          idOf={({ value }, nth) => (nth === 0 ? 'first' : value)}
        />
      ) : (
        <input type="hidden" name="first" value={typed.first} />
      )}
      {carriesCalendar ? (
        <ChoiceField
          name="calendar"
          legend={t('contact.choices.calendar')}
          tight
          choices={[{ ...text('yes'), description: t('contact.choices.calendarHelp') }, text('no')]}
          chosen={typed.calendar}
          error={errors.calendar}
          idOf={({ value }, nth) => (nth === 0 ? 'calendar' : `calendar-${value}`)}
        />
      ) : (
        <input type="hidden" name="calendar" value={typed.calendar} />
      )}
    </>
  );
}
