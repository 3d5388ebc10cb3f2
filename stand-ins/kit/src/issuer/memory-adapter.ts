/**
 * What oidc-provider stores, in memory. Its own in-memory store holds a thousand entries, too few for a load test with
 * two hundred citizens.
 */
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Stored {
  payload: AdapterPayload;
  expiresAt: number;
}

const stored = new Map<string, Stored>();

setInterval(() => {
  const now = Date.now();
  for (const [key, { expiresAt }] of stored) if (expiresAt < now) stored.delete(key);
}, 60_000).unref();

export class MemoryAdapter implements Adapter {
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  #key(id: string) {
    return `${this.#model}:${id}`;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number) {
    stored.set(this.#key(id), { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
  }

  async find(id: string) {
    const found = stored.get(this.#key(id));
    return found && found.expiresAt > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string) {
    for (const [key, { payload, expiresAt }] of stored) {
      if (key.startsWith(`${this.#model}:`) && payload.uid === uid && expiresAt > Date.now()) return payload;
    }
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string) {
    const found = stored.get(this.#key(id));
    if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string) {
    stored.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string) {
    for (const [key, { payload }] of stored) if (payload.grantId === grantId) stored.delete(key);
  }
}
