/** The form that gives a power, and what was filled in while none was given: an encrypted draft of the citizen's own. */
import 'server-only';
import { z } from 'zod';
import { forOneself } from '@/lib/acting/acting';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import { defineOnePage } from '@/lib/drafts/one-page';

const form = defineOnePage({
  form: 'portal-power',
  level: 'high',
  fields: { number: z.string(), months: z.string(), service: z.string() },
});

export type Filled = ReturnType<typeof form.typedIn>;

/** The fields of the form as they were sent. */
export const filledIn = form.typedIn;

/** For the page: the draft that its form names, and what was filled in the last time; null: nothing. */
export const openForm = (citizen: Citizen<'high'>) => form.open(forOneself(citizen));

/** Keeps what was filled in until the power is given, or for 24 hours. */
export const keepFilled = (citizen: Citizen<'high'>, draftId: string | null, filled: Filled) =>
  form.keep(forOneself(citizen), draftId, filled);

/** The same for one whose session has ended. */
export const keepForAuthor = (author: DraftAuthor, draftId: string | null, filled: Filled) =>
  form.keep(author, draftId, filled);

/** Deletes what was kept: the power is given. */
export const forgetFilled = (citizen: Citizen<'high'>, draftId: string | null) =>
  form.forget(forOneself(citizen), draftId);
