import { ErrorMessage } from '@/components/design-system';
import { characterCount } from '@/lib/forms/characters';
import type { Texts } from '@/lib/i18n/texts';
import { ReasonCounter } from './reason-counter';

type ReasonFieldProps = { t: Texts; text: string; limit: number; error?: string | undefined };

/** What the visit is about, in the citizen's own words. No `maxlength`: nothing that is pasted is cut off unseen. */
export function ReasonField({ t, text, limit, error }: ReasonFieldProps) {
  return (
    <div className={`aksel-form-field aksel-form-field--medium${error ? ' aksel-textarea--error' : ''}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor="reason">
        {t('booking.reason.label')}
      </label>
      <div className="aksel-form-field__description aksel-body-short aksel-body-short--medium" id="reason-d">
        {t('booking.reason.help')}
      </div>
      <textarea
        className="aksel-textarea__input aksel-body-short aksel-body-short--medium"
        id="reason"
        name="reason"
        rows={6}
        defaultValue={text}
        autoComplete="off"
        aria-describedby={`reason-d reason-c${error ? ' reason-e' : ''}`}
        aria-invalid={error ? true : undefined}
      />
      <ReasonCounter
        id="reason-c"
        field="reason"
        limit={limit}
        text={counterText(t, text, limit)}
        left={templates((count) => t('form.left', { count, limit }))}
        over={templates((count) => t('form.over', { count }))}
      />
      {error && (
        <div className="aksel-form-field__error" id="reason-e">
          <ErrorMessage showIcon>{error}</ErrorMessage>
        </div>
      )}
    </div>
  );
}

function counterText(t: Texts, text: string, limit: number): string {
  const rest = limit - characterCount(text);
  if (rest === limit) return t('form.limit', { limit });
  return rest < 0 ? t('form.over', { count: -rest }) : t('form.left', { count: rest, limit });
}

/** A number that stands in no text but as the count; in all four languages it takes the plural form "other". */
const sample = 97;

function templates(counted: (count: number) => string) {
  return { one: counted(1), two: counted(2), other: counted(sample).replace(String(sample), '#') };
}
