/** Things that are kept for a short while and taken once, under an id that nobody can guess. */
import { randomBytes } from 'node:crypto';
import { MemoryAdapter } from '../../idporten/src/memory-adapter';

export class Once<Kept extends object> {
  readonly #kept: MemoryAdapter;

  constructor(name: string) {
    this.#kept = new MemoryAdapter(name);
  }

  async keep(thing: Kept, seconds: number, id = randomBytes(24).toString('base64url')): Promise<string> {
    await this.#kept.upsert(id, { thing }, seconds);
    return id;
  }

  async take(id: unknown): Promise<Kept | undefined> {
    const found = await this.#kept.find(String(id));
    await this.#kept.destroy(String(id));
    return found?.thing as Kept | undefined;
  }
}
