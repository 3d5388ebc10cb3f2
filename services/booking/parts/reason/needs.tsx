import { LineField } from '@/components/form/line-field';
import { SelectField } from '@/components/form/select-field';
import { TickBox } from '@/components/form/tick-box';
import { TwoTexts } from '@/components/form/two-texts';
import { capitalised } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Asked, Draft } from '@/services/booking/appointment';
import { languages } from '@/services/booking/languages';

/** The texts of errors, by field. */
export type ErrorTexts = Partial<Record<string, string>>;

type NeedsProps = LocaleProps & { draft: Draft; asked: readonly Asked[]; errors: ErrorTexts };

/** What the practice has to prepare for: an interpreter, room for a wheelchair, a companion. Only what it asks for. */
export function Needs({ locale, t, draft, asked, errors }: NeedsProps) {
  const boxes = (['interpreter', 'wheelchair', 'companion'] as const).filter((one) => asked.includes(one));
  if (boxes.length === 0) return null;
  return (
    <fieldset className="aksel-fieldset aksel-fieldset--medium needs" aria-describedby="needs-d">
      <legend className="aksel-fieldset__legend aksel-label">{t('booking.needs.title')}</legend>
      <div className="aksel-fieldset__description aksel-body-short" id="needs-d">
        {t('booking.needs.help')}
      </div>
      <div>
        {boxes.map((name) => (
          <div key={name}>
            <TickBox name={name} label={t(`booking.needs.${name}`)} ticked={draft.answers[name] ?? false} />
            {name === 'interpreter' && <Language {...{ locale, t, draft, errors }} />}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** The style sheet shows it where the box above is ticked, and the line for another language where that is chosen. */
function Language({ locale, t, draft, errors }: Omit<NeedsProps, 'asked'>) {
  const { language, otherLanguage = '' } = draft.answers;
  const named = languages
    .filter((code) => code !== 'other')
    .map((value) => ({ value, label: capitalised(t(`booking.languages.${value}`)) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <div className="needs__language stack">
      <SelectField
        name="language"
        label={t('booking.needs.language')}
        nothing={t('booking.needs.chooseLanguage')}
        choices={[...named, { value: 'other', label: t('booking.languages.other') }]}
        chosen={language}
        error={errors.language}
      />
      <div className="needs__other">
        <TwoTexts t={t} name="otherLanguage" others={draft.others.otherLanguage} />
        <LineField
          name="otherLanguage"
          label={t('booking.needs.otherLanguage')}
          text={otherLanguage}
          error={errors.otherLanguage}
          autoComplete="off"
        />
      </div>
    </div>
  );
}
