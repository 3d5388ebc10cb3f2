import { ErrorMessage } from '@/components/design/error-message';
import { TextCounter } from '@/components/form/in-every-form';
import { characterCount } from '@/lib/forms/characters';
import { longestKept } from '@/lib/forms/typed-text';
import type { Texts } from '@/lib/i18n/texts';
import { FieldFrame } from './field-frame';

type TextFieldProps = {
  t: Texts;
  name: string;
  label: string;
  help?: string | undefined;
  text: string;
  /** In characters, counted by `characterCount`. */
  limit: number;
  rows?: number;
  error?: string | undefined;
};

/** A text field of several lines, with a counter. No `maxlength`: it would cut off pasted text without a word. */
export function TextField({ t, name, label, help, text, limit, rows = 6, error }: TextFieldProps) {
  const described = [help && `${name}-d`, `${name}-c`, error && `${name}-e`].filter(Boolean).join(' ');
  return (
    <FieldFrame {...{ name, label, help, error }} errorClass="aksel-textarea--error">
      <textarea
        className="aksel-textarea__input aksel-body-short aksel-body-short--medium"
        id={name}
        name={name}
        rows={rows}
        defaultValue={text}
        autoComplete="off"
        dir="auto"
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      />
      <TextCounter
        id={`${name}-c`}
        field={name}
        limit={limit}
        longest={longestKept}
        text={counterText(t, text, limit)}
        notSent={<ErrorMessage>{t('form.notSent', { limit })}</ErrorMessage>}
        counts={{
          left: templates((count) => t('form.left', { count, limit })),
          over: templates((count) => t('form.over', { count })),
          group: thousands(t('form.over', { count: 97_097 })),
        }}
      />
    </FieldFrame>
  );
}

function counterText(t: Texts, text: string, limit: number): string {
  const rest = limit - characterCount(text);
  if (rest === limit) return t('form.limit', { limit });
  return rest < 0 ? t('form.over', { count: -rest }) : t('form.left', { count: rest, limit });
}

/** A number that no text contains by itself; in all four languages it takes the plural form "other". */
const sample = 97;

function templates(counted: (count: number) => string) {
  return { one: counted(1), two: counted(2), other: counted(sample).replace(String(sample), '#') };
}

/** What the language puts between thousands. */
const thousands = (text: string) => /97(\D*)097/.exec(text)?.[1] ?? '';
