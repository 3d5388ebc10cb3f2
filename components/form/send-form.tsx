import type { ReactNode } from 'react';
import { SendingForm } from '@/components/form/in-every-form';
import { now } from '@/lib/calendar/clock';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import { ActingField } from './acting-field';
import { type SendTexts, sendTexts } from './send-texts';
import type { Uncertain } from './uncertain';

type SendFormProps = LocaleProps & {
  id: string;
  /** Made by `formAction`. */
  action: FormAction;
  className?: string | undefined;
  noValidate?: boolean;
  /** False for a form without fields. */
  keeps?: boolean;
  /** For a form that does something at once: said where nobody knows whether it did. */
  inDoubt?: SendTexts['lost'];
  /** For a form that must not leave in doubt what became of it. */
  uncertain?: Uncertain | undefined;
  children: ReactNode;
};

/**
 * A form that calls a server action. Without scripts it is posted as any other. With them the page stays until an answer is
 * there: it says that it sends, that it takes long, that there is no connection, and can be sent again. `SendButton` and
 * `SendState` go into it.
 */
export function SendForm({ locale, t, keeps = true, inDoubt, children, ...form }: SendFormProps) {
  const texts = sendTexts({ locale, t }, keeps);
  const slow = form.uncertain?.slow;
  return (
    <SendingForm
      {...form}
      isAct={Boolean(inDoubt)}
      texts={{ ...texts, lost: inDoubt ?? texts.lost, ...(slow && { slow: { ...texts.slow, ...slow } }) }}
      arrival={now().getTime()}
    >
      <ActingField />
      {children}
    </SendingForm>
  );
}
