/** What can be wrong in a form, as keys of its texts: the only ones that an address may carry. */
import type { z } from 'zod';

type Parsed = { success: boolean; error?: z.ZodError | undefined };

/** `parse` takes from an address only what the list allows; `errorOf` is the key for what is wrong with an answer. */
export function defineFormErrors<const Key extends string>(errors: readonly Key[]) {
  const parse = (value: unknown): Key | null => errors.find((error) => error === value) ?? null;
  return {
    parse,
    /** Null when the answer is good. */
    errorOf: (result: Parsed): Key | null => parse(result.error?.issues[0]?.message),
  };
}
