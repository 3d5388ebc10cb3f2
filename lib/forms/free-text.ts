/** Text in the citizen's own words. */
import { z } from 'zod';
import { characterCount } from './characters';

/** As it was typed; line breaks are kept, as one character each. */
export const typedText = z.string().transform((text) => text.replaceAll('\r\n', '\n'));

/** Text that must be there and has a longest length, in characters as people count them. */
export function freeText({ maxLength, missing, tooLong }: { maxLength: number; missing: string; tooLong: string }) {
  return typedText
    .refine((text) => text.trim() !== '', { error: missing, abort: true })
    .refine((text) => characterCount(text) <= maxLength, { error: tooLong });
}
