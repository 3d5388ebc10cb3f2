/**
 * Faults of an interface for machines, by order: at the start with the option `faults`, or while running, with the option
 * `misbehaves`, at `PUT /misbehave/{route}` with `{"fault": "429", "times": 2}`, `DELETE /misbehave/{route}`, and `GET
 * /misbehave` for the list of faults, the routes' names and how often each was asked.
 */
import { z } from 'zod';
import { misbehavesOption } from '../common-options';
import { json, type Options } from '../options';

/** What each fault does, for the list. */
export const faultKinds = {
  '401': 'refuses the token, and does nothing',
  refused: 'refuses it for good, and does nothing',
  '429': 'too many requests, with Retry-After, and does nothing',
  '500': 'fails, and does nothing',
  '503': 'is down for a while, with Retry-After, and does nothing',
  dropped: 'closes the connection, and does nothing',
  silent: 'never answers, and does nothing',
  slow: 'does it, and answers late',
  lost: 'does it, and closes the connection before the answer',
  cut: 'does it, and closes the connection in the middle of the answer',
  html: 'does it, and answers with a page',
  twice: 'does it twice, as where a middleman repeats a request, and gives the second answer',
} as const;
export type Fault = keyof typeof faultKinds;

const order = z.strictObject({
  fault: z.enum(Object.keys(faultKinds) as [Fault, ...Fault[]]),
  /** After so many it behaves again; left out: until withdrawn. */
  times: z.number().int().positive().optional(),
  /** Each request of so many; 1 is each. */
  every: z.number().int().positive().default(1),
  /** In Retry-After. */
  seconds: z.number().int().min(0).default(1),
  /** How late `slow` answers. */
  milliseconds: z.number().int().min(0).default(3000),
});
export type Order = z.output<typeof order>;

/** The two options of a stand-in that takes orders. `prefix` begins the names of their variables. */
export const faultOptions = (prefix: string) =>
  ({
    faults: {
      variables: [`${prefix}_FAULTS`],
      about: 'What it does wrong from the start, by route, as JSON or a file of JSON: {"order": {"fault": "500"}}.',
      schema: json(z.record(z.string(), order))
        .optional()
        .transform((given) => given ?? {}),
    },
    misbehaves: misbehavesOption(prefix),
  }) satisfies Options;

export class Faults {
  readonly #orders: Map<string, Order & { seen: number; done: number }>;
  readonly #asked = new Map<string, number>();
  readonly takesOrders: boolean;

  constructor({ faults, misbehaves }: { faults: Record<string, Order>; misbehaves: boolean }) {
    this.#orders = new Map(Object.entries(faults).map(([route, one]) => [route, { ...one, seen: 0, done: 0 }]));
    this.takesOrders = misbehaves;
  }

  /** Counts a request, and says what to do wrong in it. */
  next(route: string): Order | undefined {
    this.#asked.set(route, (this.#asked.get(route) ?? 0) + 1);
    const ordered = this.#orders.get(route);
    if (!ordered) return undefined;
    ordered.seen += 1;
    const isOver = ordered.times !== undefined && ordered.done >= ordered.times;
    if (isOver || ordered.seen % ordered.every !== 0) return undefined;
    ordered.done += 1;
    return ordered;
  }

  list() {
    return { faults: faultKinds, asked: Object.fromEntries(this.#asked), ordered: Object.fromEntries(this.#orders) };
  }

  /** Takes an order; answers what is wrong with it. */
  put(route: string, wish: unknown): string | undefined {
    const { data, error } = order.safeParse(wish);
    if (!data) return z.prettifyError(error);
    this.#orders.set(route, { ...data, seen: 0, done: 0 });
    return undefined;
  }

  withdraw(route: string) {
    this.#orders.delete(route);
  }
}
