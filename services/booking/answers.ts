/** Answers as they are kept: JSON, encrypted for one draft. What an older version kept and this one does not know is left out. */
import 'server-only';
import { z } from 'zod';
import { decrypt, encrypt } from '@/lib/database/encryption';
import type { Answers } from './appointment';
import { serviceTypes } from './schema';

const schema = z.object({
  practiceSlug: z.string().optional().catch(undefined),
  serviceType: z.enum(serviceTypes).optional().catch(undefined),
  slot: z.object({ scheduleId: z.guid(), startAt: z.iso.datetime() }).optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
}) satisfies z.ZodType<Answers>;

const place = (draftId: string) => ({ table: 'draft', column: 'answers', row: draftId });

/** Encrypts a draft's answers; they open as that draft's and no other's. */
export function sealAnswers(draftId: string, answers: Answers): Buffer {
  return encrypt(JSON.stringify(answers), place(draftId));
}

/** Throws when the value was changed, moved, or its key is gone. */
export function openAnswers(draftId: string, sealed: Buffer): Answers {
  return schema.parse(JSON.parse(decrypt(sealed, place(draftId))));
}
