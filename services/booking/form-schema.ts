/** What the forms of booking may contain, and the errors for anything else. */
import { z } from 'zod';
import { defineFormErrors } from '@/lib/forms/form-errors';
import { freeText } from '@/lib/forms/free-text';
import { ticked } from '@/lib/forms/ticked';
import { slotValueSchema } from '@/lib/slots/slot-value';
import type { Answers, Asked, Draft } from './appointment';
import { checkDetails, type DetailField, detailErrors, parseAsked } from './details';
import type { NoticeBefore, PartOfDay } from './earlier-rules';
import { workdays } from './earlier-rules';
import type { Wanted } from './earlier-store';
import { reasonMaxLength } from './rules';
import { appointmentKinds, noticesBefore, partsOfDay } from './schema';

const formErrors = [
  'kindMissing',
  'slotMissing',
  'reasonMissing',
  'reasonTooLong',
  'reasonNotKept',
  ...detailErrors,
] as const;
export type FormError = (typeof formErrors)[number];

export const { parse: parseFormError, errorOf } = defineFormErrors(formErrors);

export const kindSchema = z.enum(appointmentKinds, { error: 'kindMissing' satisfies FormError });

export const slotSchema = slotValueSchema('slotMissing' satisfies FormError);

export const reasonSchema = freeText({
  maxLength: reasonMaxLength,
  missing: 'reasonMissing' satisfies FormError,
  tooLong: 'reasonTooLong' satisfies FormError,
});

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** A name that a page showed, for comparing; empty or missing: nobody. */
const shownName = z
  .string()
  .max(200)
  .nullish()
  .transform((name) => name || null);

/**
 * What the check page posts: its time (ISO 8601), who it said stands in for the GP, the seal of all that it showed, and how often
 * it was asked before.
 */
export const confirmationSchema = z.object({
  startAt: z.iso.datetime(),
  substitute: shownName,
  seal: z.string().max(100),
  asks: z.unknown().transform(parseAsked),
  // Missing in a page from before there was such a field.
  asked: z.preprocess((asked) => asked ?? '0', wholeNumber),
});

/** What the cancel page posts: the version that it showed, what it said that it costs, and the key of its form. */
export const cancelSchema = z.object({
  version: wholeNumber,
  fee: z.union([z.literal('').transform(() => null), wholeNumber]),
  key: z.uuid(),
});

/** The field that says who stands in at a time that can be chosen; `slot` is its value in the form. */
export const substituteField = (slot: string) => `substitute-${slot}`;

/** What the button posts that puts an offer away: the version that it was about. */
export const declineSchema = z.object({ version: wholeNumber });

const moveSchema = z.object({ version: wholeNumber, slot: slotSchema, substitute: shownName });

/** What the check page of a move posts: the version that it showed, the new time, and who it said stands in then. */
export function parseMove(form: FormData) {
  const substitute = form.get(substituteField(String(form.get('slot'))));
  return moveSchema.safeParse({ version: form.get('version'), slot: form.get('slot'), substitute });
}

/** What is wrong on the step with the reason, by field, in the order of its fields. */
export type ReasonStepErrors = Partial<Record<'reason' | DetailField, FormError>>;

/** Checks all of its fields; `asked`: what the practice asks for besides the reason. */
export function reasonStepErrors(answers: Answers, asked: readonly Asked[]): ReasonStepErrors {
  const reason = errorOf(reasonSchema.safeParse(answers.reason ?? ''));
  return { ...(reason && { reason }), ...checkDetails(answers, asked).errors };
}

/** Whether another tab has written into a text that counts: the citizen has to see both first. */
export function hasOthers({ answers, others }: Draft, asked: readonly Asked[]): boolean {
  const isOtherLanguage = asked.includes('interpreter') && answers.interpreter && answers.language === 'other';
  return Boolean(
    others.reason || (others.phone && asked.includes('phone')) || (others.otherLanguage && isOtherLanguage),
  );
}

/** False for an error that only says that something is missing. */
export const isAboutText = (error: FormError): boolean => !error.endsWith('Missing');

/** The field that an error of this step is about. */
export function fieldOf(error: FormError): keyof ReasonStepErrors {
  const field = /^(phone|language|otherLanguage)(?=[A-Z])/.exec(error)?.[0];
  return (field as DetailField | undefined) ?? 'reason';
}

/** The first step without a valid answer; null if the booking is complete. */
export function firstMissingStep(
  answers: Answers,
  scheduleId: string,
  asked: readonly Asked[] = [],
): 'kind' | 'time' | 'reason' | null {
  if (!answers.serviceType) return 'kind';
  if (answers.slot?.scheduleId !== scheduleId) return 'time';
  return Object.keys(reasonStepErrors(answers, asked)).length === 0 ? null : 'reason';
}

/** What is missing of what somebody waits for. */
export const wishErrors = ['days', 'parts'] as const;
export type WishError = (typeof wishErrors)[number];

const noticeSchema = z.enum(noticesBefore).catch('day');

/** What the form says of which times one waits for, and what is missing. */
export function parseWish(form: FormData): { wanted: Wanted; errors: WishError[] } {
  const weekdays: number[] = workdays.filter((day) => ticked(form, `day-${day}`));
  const parts: PartOfDay[] = partsOfDay.filter((part) => ticked(form, `part-${part}`));
  const notice: NoticeBefore = noticeSchema.parse(form.get('notice'));
  const missing = { days: weekdays.length === 0, parts: parts.length === 0 };
  return { wanted: { weekdays, parts, notice }, errors: wishErrors.filter((error) => missing[error]) };
}

/** The same as an address says it, where the form has errors; null where it says nothing of it. */
export function parseWishAddress(query: Partial<Record<string, string>>) {
  if (query.error !== 'wish') return null;
  const said = new Set(query.wish?.split('-'));
  const form = new FormData();
  for (const day of workdays) if (said.has(String(day))) form.set(`day-${day}`, '1');
  for (const part of partsOfDay) if (said.has(part)) form.set(`part-${part}`, '1');
  form.set('notice', query.notice ?? '');
  return parseWish(form);
}

/** The part of an address that `parseWishAddress` reads. */
export const wishAddress = ({ weekdays, parts, notice }: Wanted) => ({
  ...{ error: 'wish', wish: [...weekdays, ...parts].join('-'), notice },
});
