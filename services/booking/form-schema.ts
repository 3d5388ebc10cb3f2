/** What the forms of the journey may say. A form that says something else is answered with one of `formErrors`. */
import { z } from 'zod';
import { characterCount } from '@/lib/forms/characters';
import type { Answers } from './appointment';
import { reasonMaxLength } from './rules';
import { serviceTypes } from './schema';

/** Keys of the texts at the form; the only ones that an address may carry. */
export const formErrors = ['kindMissing', 'slotMissing', 'reasonMissing', 'reasonTooLong'] as const;
export type FormError = (typeof formErrors)[number];

/** The id of a draft or an appointment, or null for anything else. */
export function parseId(value: unknown): string | null {
  return z.guid().safeParse(value).data ?? null;
}

export const kindSchema = z.enum(serviceTypes, { error: 'kindMissing' satisfies FormError });

/** A time as the form's radio says it: start (ISO 8601, UTC), `@`, schedule. */
export const slotSchema = z
  .templateLiteral([z.iso.datetime(), '@', z.guid()], { error: 'slotMissing' satisfies FormError })
  .transform((value) => {
    const [startAt = '', scheduleId = ''] = value.split('@');
    return { scheduleId, startAt: new Date(startAt).toISOString() };
  })
  // PostgreSQL knows years that no calendar does: a time is of this century.
  .refine(({ startAt }) => /^20\d\d-/.test(startAt), { error: 'slotMissing' satisfies FormError });

/** Line breaks are kept, as one character each. */
export const reasonText = z.string().transform((text) => text.replaceAll('\r\n', '\n'));

export const reasonSchema = reasonText
  .refine((text) => text.trim() !== '', { error: 'reasonMissing' satisfies FormError, abort: true })
  .refine((text) => characterCount(text) <= reasonMaxLength, { error: 'reasonTooLong' satisfies FormError });

/** What the check page showed: the time (ISO 8601) and the seal of all of it. */
export const shownSchema = z.object({ startAt: z.iso.datetime(), seal: z.string().max(100) });

/** The text's key for what is wrong with an answer, or null when it is good. */
export function errorOf(result: { success: boolean; error?: z.ZodError | undefined }): FormError | null {
  return parseFormError(result.error?.issues[0]?.message);
}

/** Only what the list allows; null for anything else that an address says. */
export function parseFormError(value: unknown): FormError | null {
  return formErrors.find((error) => error === value) ?? null;
}

/** The first step that still lacks a good answer; null when all that a booking needs is there. */
export function firstGap(answers: Answers, scheduleId: string): 'kind' | 'time' | 'reason' | null {
  if (!answers.serviceType) return 'kind';
  if (answers.slot?.scheduleId !== scheduleId) return 'time';
  return reasonSchema.safeParse(answers.reason).success ? null : 'reason';
}
