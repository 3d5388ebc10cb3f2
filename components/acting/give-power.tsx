import { ChoiceField } from '@/components/form/choice-field';
import { ErrorSummary } from '@/components/form/error-summary';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { LineField } from '@/components/form/line-field';
import { SendForm } from '@/components/form/send-form';
import { Icon } from '@/components/pictures/icon';
import type { PowerRefusal } from '@/lib/acting/person';
import { powerLengths } from '@/lib/acting/power-length';
import type { FormAction } from '@/lib/forms/action-type';
import type { Key, LocaleProps } from '@/lib/i18n/texts';

type PowerError = PowerRefusal | 'number';

const errorKeys = {
  number: 'acting.powers.errors.number',
  end: 'acting.powers.errors.end',
  notFound: 'acting.powers.errors.notFound',
  self: 'acting.powers.errors.self',
  tooYoung: 'acting.powers.errors.tooYoung',
  receiverTooYoung: 'acting.powers.errors.receiverTooYoung',
  already: 'acting.powers.errors.already',
  confidential: 'acting.powers.errors.confidential',
} as const satisfies Record<PowerError, Key>;

/** The error that an address names; undefined where it names none. */
export function parsePowerError(value: string | undefined): PowerError | undefined {
  return (Object.keys(errorKeys) as PowerError[]).find((error) => error === value);
}

/** The form's id: the language buttons send it. */
export const powerFormId = 'power-form';

type GivePowerProps = LocaleProps & {
  /** The services that one can give a power for: name, title, and what it covers. */
  offered: { name: string; title: Key; covers: Key }[];
  error: PowerError | undefined;
  /** Keeps what is filled in where no power is given. */
  draftId: string | null;
  /** What was filled in when it was not given. */
  filled: { number: string; months: string; service: string } | null;
  give: FormAction;
};

/** Gives a power of attorney to a person by their number, for one service and a time. */
export function GivePower({ locale, t, offered, error, draftId, filled, give }: GivePowerProps) {
  const field = error === 'end' ? 'months-1' : 'number';
  const text = error && t(errorKeys[error]);
  const [only, ...others] = offered;
  if (!only) return null;
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--medium">{t('acting.powers.give')}</h2>
      {text && <ErrorSummary heading={t('form.errorSummary')} errors={[{ field, text }]} />}
      <SendForm {...{ locale, t }} id={powerFormId} className="form stack gap" action={give} noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="draft" value={draftId ?? ''} />
        {others.length === 0 && (
          <>
            <input type="hidden" name="service" value={only.name} />
            <p className="prose">{t(only.covers)}</p>
          </>
        )}
        <LineField
          name="number"
          label={t('acting.powers.number')}
          help={t('acting.powers.numberHelp')}
          text={filled?.number ?? ''}
          error={field === 'number' ? text : undefined}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
        />
        {others.length > 0 && (
          <ChoiceField
            name="service"
            legend={t('acting.powers.forWhat')}
            choices={offered.map(({ name, title, covers }) => ({
              value: name,
              label: t(title),
              description: t(covers),
            }))}
            chosen={filled?.service || only.name}
          />
        )}
        <ChoiceField
          name="months"
          legend={t('acting.powers.howLong')}
          tight
          choices={powerLengths.map((months) => ({
            value: String(months),
            label: t('acting.powers.months', { months }),
          }))}
          chosen={filled?.months}
          idOf={({ value }) => `months-${value}`}
          error={field === 'number' ? undefined : text}
        />
        <SendState icon={<Icon name="warning" />} />
        <div className="actions">
          <SendButton>{t('acting.powers.give')}</SendButton>
        </div>
      </SendForm>
    </section>
  );
}
