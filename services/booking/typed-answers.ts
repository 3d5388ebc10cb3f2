/** What the fields of booking's forms hold, whichever step they are on: for the actions, and for what is saved meanwhile. */

import { ticked } from '@/lib/forms/ticked';
import { typedField } from '@/lib/forms/typed-text';
import type { Answers } from './appointment';
import { languageSchema } from './details';
import { type FormError, kindSchema, slotSchema } from './form-schema';

/** The texts of the forms, and what is said of one that is longer than is kept. */
const texts = {
  reason: 'reasonNotKept',
  phone: 'phoneWrong',
  otherLanguage: 'otherLanguageTooLong',
} as const satisfies Partial<Record<keyof Answers, FormError>>;

type Typed = {
  /** Valid choices, and the text whatever it is. A field that the form lacks deletes nothing. */
  answers: Partial<Answers>;
  /** A text is longer than is kept: what was kept before stays. */
  notKept: FormError | null;
};

/** Reads them. The button "first free" has its own field, and comes before the chosen time. */
export function typedAnswers(form: FormData): Typed {
  const kind = kindSchema.safeParse(form.get('type'));
  const slot = slotSchema.safeParse(form.get('first') ?? form.get('slot'));
  const language = languageSchema.safeParse(form.get('language'));
  const typed = Object.entries(texts).map(([name, error]) => ({ name, error, ...typedField(form, name) }));
  const boxes = (['interpreter', 'wheelchair', 'companion'] as const).map(
    (name) => [name, ticked(form, name)] as const,
  );
  return {
    answers: {
      ...(kind.success ? { serviceType: kind.data } : {}),
      ...(slot.success ? { slot: slot.data } : {}),
      ...(language.success ? { language: language.data } : {}),
      ...Object.fromEntries(typed.flatMap(({ name, text }) => (text === undefined ? [] : [[name, text]]))),
      ...Object.fromEntries(boxes.filter(([, is]) => is !== undefined)),
    },
    notKept: typed.find(({ isTooLongToKeep }) => isTooLongToKeep)?.error ?? null,
  };
}
