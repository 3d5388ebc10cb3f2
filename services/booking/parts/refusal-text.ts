import { longestKept } from '@/lib/forms/typed-text';
import type { Texts } from '@/lib/i18n/texts';
import type { FormError, ReasonStepErrors } from '@/services/booking/form-schema';
import { otherLanguageMaxLength } from '@/services/booking/languages';
import type { BookingRefusal, CancelRefusal, MoveRefusal } from '@/services/booking/refusals';

type AnyRefusal = BookingRefusal | CancelRefusal | MoveRefusal;

const refusalKeys = {
  slotTaken: 'booking.refusals.slotTaken',
  timePassed: 'booking.refusals.timePassed',
  alreadyBooked: 'booking.refusals.alreadyBooked',
  draftChanged: 'booking.refusals.draftChanged',
  substituteChanged: 'booking.refusals.substituteChanged',
  draftIncomplete: 'booking.refusals.draftIncomplete',
  draftGone: 'booking.refusals.draftGone',
  noGp: 'booking.refusals.noGp',
  underAge: 'booking.refusals.underAge',
  tooLate: 'booking.refusals.tooLate',
  alreadyCancelled: 'booking.refusals.alreadyCancelled',
  notFound: 'booking.refusals.notFound',
  byPhone: 'booking.refusals.byPhone',
  feeChanged: 'booking.refusals.feeChanged',
  changedMeanwhile: 'booking.refusals.changedMeanwhile',
  tooLateToMove: 'booking.refusals.tooLateToMove',
  notMovable: 'booking.refusals.notMovable',
  mayNotAct: 'booking.refusals.mayNotAct',
} as const satisfies Record<AnyRefusal, Parameters<Texts>[0]>;

const errorKeys = {
  kindMissing: 'booking.errors.kindMissing',
  slotMissing: 'booking.errors.slotMissing',
  reasonMissing: 'booking.errors.reasonMissing',
  reasonTooLong: 'booking.errors.reasonTooLong',
  reasonNotKept: 'booking.errors.reasonNotKept',
  phoneMissing: 'booking.errors.phoneMissing',
  phoneWrong: 'booking.errors.phoneWrong',
  languageMissing: 'booking.errors.languageMissing',
  otherLanguageMissing: 'booking.errors.otherLanguageMissing',
  otherLanguageTooLong: 'booking.errors.otherLanguageTooLong',
} as const satisfies Record<FormError, Parameters<Texts>[0]>;

/** The text of a refusal. A refusal without a text does not compile. */
export function refusalText(t: Texts, refusal: AnyRefusal): string {
  return t(refusalKeys[refusal]);
}

/** The text of an error, at the field and in the error summary. `limit`: the reason's longest length. */
export function errorText(t: Texts, error: FormError, limit: number): string {
  return t(errorKeys[error], { limit, kept: longestKept, longest: otherLanguageMaxLength });
}

/** The texts of what is wrong on the step with the reason, by field and in the order of its fields. */
export function errorTexts(t: Texts, errors: ReasonStepErrors, limit: number): Partial<Record<string, string>> {
  const fields = ['reason', 'phone', 'language', 'otherLanguage'] as const;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const error = errors[field];
      return error ? [[field, errorText(t, error, limit)]] : [];
    }),
  );
}
