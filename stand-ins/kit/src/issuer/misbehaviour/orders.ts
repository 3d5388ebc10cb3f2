/**
 * Orders for faults, over HTTP, only with the option `misbehaves`:
 * `PUT /misbehave/{who}` with `{"fault": "acr-lower", "pid": "…"}`, `DELETE /misbehave/{who}`, and `GET /misbehave` for
 * the list of faults and how often each address was asked. `who` is a client id, or the number of a test person: the
 * fault then counts for that person's logins only, at the token endpoint and in the authorization response. Discovery
 * and keys have no client: there the fault of any client counts. A fault lasts until it is withdrawn or replaced.
 */
import type { Context } from 'koa';
import { z } from 'zod';
import { readBody } from '../form';
import type { Misbehaviour, Order } from './misbehaviour';

export type Ordered<Kind> = Kind & { order: Order };

export class Orders<Kind extends Misbehaviour> {
  readonly #faults: Map<string, Kind>;
  readonly #wish;
  readonly #orders = new Map<string, Order>();
  readonly #asked = new Map<string, number>();

  constructor(faults: Record<string, Kind>) {
    this.#faults = new Map(Object.entries(faults));
    this.#wish = z.strictObject({
      fault: z.string().refine((name) => this.#faults.has(name), 'there is no such fault'),
      pid: z
        .string()
        .regex(/^\d{11}$/)
        .optional(),
    });
  }

  #kind({ fault }: Order): Kind | undefined {
    return this.#faults.get(fault);
  }

  /** The fault ordered for the first of these that has one. */
  ordered(...whos: (string | undefined)[]): Ordered<Kind> | undefined {
    const order = whos.map((who) => (who ? this.#orders.get(who) : undefined)).find(Boolean);
    const kind = order && this.#kind(order);
    return order && kind && { ...kind, order };
  }

  /** The fault that answers at an address which no client authenticates at. */
  orderedAt(path: string): Kind | undefined {
    const kinds = [...this.#orders.values()].map((order) => this.#kind(order));
    return kinds.find((kind) => kind?.endpoint?.path === path);
  }

  countRequest(path: string) {
    this.#asked.set(path, (this.#asked.get(path) ?? 0) + 1);
  }

  /** Answers `/misbehave` and what is below it. */
  async takeOrder(ctx: Context) {
    const who = ctx.path.split('/')[2];
    if (ctx.method === 'GET') {
      const faults = [...this.#faults].map(([name, { does }]) => [name, does]);
      ctx.body = { faults: Object.fromEntries(faults), asked: Object.fromEntries(this.#asked) };
    } else if (who && ctx.method === 'DELETE') {
      this.#orders.delete(who);
      ctx.status = 204;
    } else if (who && ctx.method === 'PUT') {
      const read = this.#wish.safeParse(await readJson(ctx));
      if (read.success) this.#orders.set(who, read.data);
      ctx.status = read.success ? 204 : 400;
      if (!read.success) ctx.body = { error: z.prettifyError(read.error) };
    } else {
      ctx.status = 404;
    }
  }
}

export const isOrderAddress = ({ path }: Context) => /^\/misbehave(\/[\w-]+)?$/.test(path);

async function readJson(ctx: Context): Promise<unknown> {
  try {
    return JSON.parse(await readBody(ctx));
  } catch {
    return undefined;
  }
}
