/** The form: its fields and what each may hold. An error's text has the name of its field. */
import 'server-only';
import { z } from 'zod';
import { defineOnePage } from '@/lib/drafts/one-page';
import { locales } from '@/lib/i18n/routing';
import { media } from '@/lib/notifications/channel';
import type { Choices } from '@/lib/notifications/choices-store';

/** The language that the register has. */
export const ofRegister = 'register';

export const contactForm = defineOnePage({
  form: 'contact',
  level: 'substantial',
  fields: {
    reminders: z.enum(['yes', 'no']),
    first: z.enum(media),
    calendar: z.enum(['yes', 'no']),
    language: z.enum([ofRegister, ...locales]),
  },
});

export type Typed = ReturnType<typeof contactForm.typedIn>;

type Answers = NonNullable<ReturnType<typeof contactForm.check>['answers']>;

/** The answers as the portal keeps them. */
export const choicesFrom = ({ reminders, first, calendar, language }: Answers): Choices => ({
  wantsReminders: reminders === 'yes',
  prefers: first,
  wantsCalendar: calendar === 'yes',
  locale: language === ofRegister ? null : language,
});

/** What was chosen before, as the fields have it. */
export const typedOf = ({ wantsReminders, locale, prefers, wantsCalendar }: Choices): Typed => ({
  reminders: wantsReminders ? 'yes' : 'no',
  first: prefers,
  calendar: wantsCalendar ? 'yes' : 'no',
  language: locale ?? ofRegister,
});
