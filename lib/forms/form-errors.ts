/** What can be wrong in a form, as keys of its texts. An address carries the key, never a text. */
import type { z } from 'zod';

type Parsed = { success: boolean; error?: z.ZodError | undefined };

/** `parse` reads a key from an address, null for any that is not in the list; `errorOf` is the key of an answer's fault. */
export function defineFormErrors<const Key extends string>(errors: readonly Key[]) {
  const parse = (value: unknown): Key | null => errors.find((error) => error === value) ?? null;
  return {
    parse,
    /** Null when the answer is valid. */
    errorOf: (result: Parsed): Key | null => parse(result.error?.issues[0]?.message),
  };
}
