/**
 * What a practice asks for besides the reason, and what of it goes into an appointment: only what its kind needs. A number
 * to call by telephone, a wheelchair's room where one comes to the practice. Stored encrypted, as the reason.
 */
import 'server-only';
import { z } from 'zod';
import { characterCount } from '@/lib/forms/characters';
import { phoneNumber } from '@/lib/forms/phone-number';
import { cleanText, isVisible } from '@/lib/forms/typed-text';
import type { Answers, AppointmentKind, Asked, Details, Interpreter } from './appointment';
import { type InterpreterLanguage, languages, otherLanguageMaxLength } from './languages';
import type { Policy } from './policy';

/** The kinds of appointment for which each is asked, and where a practice says that it asks. */
const asking = {
  phone: { kinds: ['phone'], policy: 'asksPhone' },
  interpreter: { kinds: ['office', 'video', 'phone'], policy: 'asksInterpreter' },
  wheelchair: { kinds: ['office'], policy: 'asksWheelchair' },
  companion: { kinds: ['office', 'video'], policy: 'asksCompanion' },
} as const satisfies Record<Asked, { kinds: AppointmentKind[]; policy: keyof Policy }>;

const everything = Object.keys(asking) as Asked[];

/** What the form asks for, in the order of its fields. */
export function askedFor(policy: Policy, kind: AppointmentKind): Asked[] {
  return everything.filter((one) => policy[asking[one].policy] && asking[one].kinds.some((each) => each === kind));
}

/** The field of a check page's form that says what it showed, and reads it: whatever is not in the list is left out. */
export const askedText = (asked: readonly Asked[]): string => asked.join(' ');
export const parseAsked = (text: unknown): Asked[] =>
  typeof text === 'string' ? everything.filter((one) => text.split(' ').includes(one)) : [];

export const detailErrors = [
  'phoneMissing',
  'phoneWrong',
  'languageMissing',
  'otherLanguageMissing',
  'otherLanguageTooLong',
] as const;
export type DetailError = (typeof detailErrors)[number];

/** The fields that can be wrong. */
export type DetailField = 'phone' | 'language' | 'otherLanguage';

type Checked = { details: Details; errors: Partial<Record<DetailField, DetailError>> };

/** The details of an appointment, as far as they are right, and what is wrong by field. What is not asked for is left out. */
export function checkDetails(answers: Answers, asked: readonly Asked[]): Checked {
  const has = (one: Asked) => asked.includes(one);
  const phone = has('phone') ? phoneNumber(answers.phone ?? '') : null;
  const { interpreter, errors } = has('interpreter') && answers.interpreter ? interpreterOf(answers) : nobody;
  return {
    details: {
      ...(phone && { phone }),
      ...(interpreter && { interpreter }),
      ...(has('wheelchair') && answers.wheelchair && { wheelchair: true }),
      ...(has('companion') && answers.companion && { companion: true }),
    },
    errors: { ...(has('phone') && !phone && { phone: phoneError(answers.phone) }), ...errors },
  };
}

const phoneError = (typed = ''): DetailError => (isVisible(typed) ? 'phoneWrong' : 'phoneMissing');

type CheckedInterpreter = { interpreter: Interpreter | null; errors: Checked['errors'] };
const nobody: CheckedInterpreter = { interpreter: null, errors: {} };

function interpreterOf({ language, otherLanguage = '' }: Answers): CheckedInterpreter {
  if (!language) return { ...nobody, errors: { language: 'languageMissing' } };
  if (language !== 'other') return { interpreter: { language }, errors: {} };
  const text = cleanText(otherLanguage).replaceAll('\n', ' ').trim();
  if (!isVisible(text)) return { ...nobody, errors: { otherLanguage: 'otherLanguageMissing' } };
  if (characterCount(text) > otherLanguageMaxLength)
    return { ...nobody, errors: { otherLanguage: 'otherLanguageTooLong' } };
  return { interpreter: { language, otherLanguage: text }, errors: {} };
}

// A language that a later version stored stays what it is.
const stored = z.object({
  phone: z.string().optional(),
  interpreter: z
    .object({
      language: z.string().transform((code) => code as InterpreterLanguage),
      otherLanguage: z.string().optional(),
    })
    .optional(),
  wheelchair: z.literal(true).optional(),
  companion: z.literal(true).optional(),
});

/** As they are stored; null where there are none. The same details give the same text. */
export const detailsText = (details: Details): string | null =>
  Object.keys(details).length > 0 ? JSON.stringify(details) : null;

/** Reads them. Throws for what is not such a text. */
export const parseDetails = (text: string): Details => stored.parse(JSON.parse(text)) as Details;

/** For drafts. */
export const languageSchema = z.enum(languages);
