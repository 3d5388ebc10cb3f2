/** References that nobody can guess: 32 random bytes in base64url, which makes 43 characters. */
import { randomBytes } from 'node:crypto';

export function newReference(): string {
  return randomBytes(32).toString('base64url');
}

/** True for the form that `newReference` makes. */
export function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}

/** The reference that a text begins with, whatever follows it; null for any other text. */
export function leadingReference(text: string | null): string | null {
  return /^[\w-]{43}/.exec(text ?? '')?.[0] ?? null;
}
