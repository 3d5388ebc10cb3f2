/** What is remembered for a while, in this process only, each thing under a reference that nobody can guess. */
import { randomBytes } from 'node:crypto';

export class Memory<Value> {
  readonly #kept = new Map<string, { value: Value; until: number }>();

  /** Remembers a value and answers its reference: 256 random bits where none is given. */
  keep(value: Value, seconds: number, reference = randomBytes(32).toString('base64url')): string {
    const now = Date.now();
    for (const [old, { until }] of this.#kept) if (until < now) this.#kept.delete(old);
    this.#kept.set(reference, { value, until: now + seconds * 1000 });
    return reference;
  }

  get(reference: unknown): Value | undefined {
    const found = this.#kept.get(String(reference));
    return found && found.until > Date.now() ? found.value : undefined;
  }

  /** The value, once: it is forgotten. */
  take(reference: unknown): Value | undefined {
    const value = this.get(reference);
    this.#kept.delete(String(reference));
    return value;
  }

  forget(isMeant: (value: Value) => boolean): void {
    for (const [reference, { value }] of this.#kept) if (isMeant(value)) this.#kept.delete(reference);
  }
}
