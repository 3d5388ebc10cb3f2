/** Schemas for text that the citizen writes. */
import { z } from 'zod';
import { characterCount } from './characters';

/** Text as it was typed; each line break becomes one character. */
export const typedText = z.string().transform((text) => text.replaceAll('\r\n', '\n'));

/** Text that must not be empty or longer than `maxLength`, counted by `characterCount`. */
export function freeText({ maxLength, missing, tooLong }: { maxLength: number; missing: string; tooLong: string }) {
  return typedText
    .refine((text) => text.trim() !== '', { error: missing, abort: true })
    .refine((text) => characterCount(text) <= maxLength, { error: tooLong });
}
