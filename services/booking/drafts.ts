/** The drafts of booking. A draft's id is also the booking's idempotency key. */
import 'server-only';
import { z } from 'zod';
import { defineDraft } from '@/lib/drafts/drafts';
import type { Answers, Draft } from './appointment';
import { languageSchema } from './details';
import { mergeAnswers } from './rules';
import { appointmentKinds } from './schema';
import { writtenFields } from './typed-answers';

/** A kind is chosen: there is something to go on with. */
const isBegun = ({ serviceType }: Answers) => serviceType !== undefined;

const slot = z.object({ scheduleId: z.guid(), startAt: z.iso.datetime() });

export const {
  start: startDraft,
  read: readDraft,
  markOfOther: markOfOtherDraft,
  readToConfirm: readDraftToConfirm,
  unfinished: unfinishedDraft,
  allBegun: allBegunDrafts,
  save: saveAnswers,
  keep: keepTyped,
  keepAndRead,
  mark: markDraft,
  remove: deleteDraft,
  unchanged: unchangedDraft,
  removal: draftRemoval,
} = defineDraft({
  form: 'booking',
  ownsUnnamed: true,
  level: 'high',
  shape: z.object({
    practiceSlug: z.string(),
    serviceType: z.enum(appointmentKinds),
    slot,
    earlier: z.array(z.object({ kind: z.enum(appointmentKinds), slot })),
    reason: z.string(),
    phone: z.string(),
    interpreter: z.boolean(),
    language: languageSchema,
    otherLanguage: z.string(),
    wheelchair: z.boolean(),
    companion: z.boolean(),
    asked: z.int().nonnegative(),
  }),
  texts: writtenFields,
  merge: mergeAnswers,
  isBegun,
});

/** Whether a draft is one that the citizen is asked about before a new one begins. */
export const isUnfinished = ({ answers }: Draft) => isBegun(answers);
