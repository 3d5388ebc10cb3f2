/** What is remembered for a while, in this process only, each under a reference that nobody can guess. */
import { randomBytes } from 'node:crypto';

export class Memory<Value> {
  readonly #kept = new Map<string, { value: Value; until: number }>();
  readonly #minutes: number;

  constructor(minutes: number) {
    this.#minutes = minutes;
  }

  /** Remembers a value and answers its reference: 256 random bits. */
  add(value: Value): string {
    for (const [reference, { until }] of this.#kept) if (until < Date.now()) this.#kept.delete(reference);
    const reference = randomBytes(32).toString('base64url');
    this.#kept.set(reference, { value, until: Date.now() + this.#minutes * 60_000 });
    return reference;
  }

  get(reference: string | undefined): Value | undefined {
    const found = this.#kept.get(reference ?? '');
    return found && found.until >= Date.now() ? found.value : undefined;
  }

  /** The value, once: it is forgotten. */
  take(reference: string | undefined): Value | undefined {
    const value = this.get(reference);
    this.#kept.delete(reference ?? '');
    return value;
  }

  forget(isMeant: (value: Value) => boolean): void {
    for (const [reference, { value }] of this.#kept) if (isMeant(value)) this.#kept.delete(reference);
  }
}
