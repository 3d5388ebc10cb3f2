/** The drafts of booking. A draft's id is also the booking's idempotency key. */
import 'server-only';
import { z } from 'zod';
import { defineDraft } from '@/lib/drafts/drafts';
import { mergeAnswers } from './rules';
import { appointmentKinds } from './schema';

export const {
  start: startDraft,
  read: readDraft,
  readToConfirm: readDraftToConfirm,
  unfinished: unfinishedDraft,
  allBegun: allBegunDrafts,
  save: saveAnswers,
  keep: keepTyped,
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
    slot: z.object({ scheduleId: z.guid(), startAt: z.iso.datetime() }),
    reason: z.string(),
    asked: z.int().nonnegative(),
  }),
  merge: mergeAnswers,
  isBegun: ({ serviceType }) => serviceType !== undefined,
});
