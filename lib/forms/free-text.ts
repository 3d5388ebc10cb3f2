/** Schemas for text that the citizen writes. */
import { z } from 'zod';
import { characterCount } from './characters';
import { cleanText, isVisible } from './typed-text';

/**
 * Text that must show something and not be longer than `maxLength`, counted by `characterCount`. What comes out is clean:
 * see `cleanText`.
 */
export function freeText({ maxLength, missing, tooLong }: { maxLength: number; missing: string; tooLong: string }) {
  return z
    .string()
    .transform(cleanText)
    .refine(isVisible, { error: missing, abort: true })
    .refine((text) => characterCount(text) <= maxLength, { error: tooLong });
}
