/** Random references: 32 bytes in base64url, 43 characters. */
import { randomBytes } from 'node:crypto';

export function newReference(): string {
  return randomBytes(32).toString('base64url');
}

/** True for the form that `newReference` makes. */
export function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}

/** The reference at the start of a text; null if there is none. */
export function leadingReference(text: string | null): string | null {
  return /^[\w-]{43}/.exec(text ?? '')?.[0] ?? null;
}
