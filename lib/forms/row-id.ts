import { z } from 'zod';

/** The id of a row as an address or a form gives it, or null for anything else. */
export function parseId(value: unknown): string | null {
  return z.guid().safeParse(value).data ?? null;
}
