/** What the fields of booking's forms hold, whichever step they are on: for the actions, and for what is saved meanwhile. */
import { typedField } from '@/lib/forms/typed-text';
import type { Answers } from './appointment';
import { kindSchema, slotSchema } from './form-schema';

/** The fields that the citizen writes; all others are choices. */
export const writtenFields = ['reason'] as const;

type Typed = {
  /** Valid choices, and the text whatever it is. A field that the form lacks deletes nothing. */
  answers: Partial<Answers>;
  /** A text is longer than is kept: what was kept before stays. */
  isTooLongToKeep: boolean;
};

/** Reads them. The button "first free" has its own field, and comes before the chosen time. */
export function typedAnswers(form: FormData): Typed {
  const kind = kindSchema.safeParse(form.get('type'));
  const slot = slotSchema.safeParse(form.get('first') ?? form.get('slot'));
  const { text, isTooLongToKeep } = typedField(form, 'reason');
  return {
    answers: {
      ...(kind.success ? { serviceType: kind.data } : {}),
      ...(slot.success ? { slot: slot.data } : {}),
      ...(text === undefined ? {} : { reason: text }),
    },
    isTooLongToKeep,
  };
}
