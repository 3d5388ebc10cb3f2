/** What the forms of the journey may say. A form that says something else is answered with one of the errors here. */
import { z } from 'zod';
import { defineFormErrors } from '@/lib/forms/form-errors';
import { freeText } from '@/lib/forms/free-text';
import { slotValueSchema } from '@/lib/slots/slot-value';
import type { Answers } from './appointment';
import { reasonMaxLength } from './rules';
import { appointmentKinds } from './schema';

export const formErrors = ['kindMissing', 'slotMissing', 'reasonMissing', 'reasonTooLong'] as const;
export type FormError = (typeof formErrors)[number];

export const { parse: parseFormError, errorOf } = defineFormErrors(formErrors);

export const kindSchema = z.enum(appointmentKinds, { error: 'kindMissing' satisfies FormError });

export const slotSchema = slotValueSchema('slotMissing' satisfies FormError);

export const reasonSchema = freeText({
  maxLength: reasonMaxLength,
  missing: 'reasonMissing' satisfies FormError,
  tooLong: 'reasonTooLong' satisfies FormError,
});

/** What the check page showed: the time (ISO 8601) and the seal of all of it. */
export const confirmationSchema = z.object({ startAt: z.iso.datetime(), seal: z.string().max(100) });

/** The first step that still lacks a good answer; null when all that a booking needs is there. */
export function firstMissingStep(answers: Answers, scheduleId: string): 'kind' | 'time' | 'reason' | null {
  if (!answers.serviceType) return 'kind';
  if (answers.slot?.scheduleId !== scheduleId) return 'time';
  return reasonSchema.safeParse(answers.reason).success ? null : 'reason';
}
