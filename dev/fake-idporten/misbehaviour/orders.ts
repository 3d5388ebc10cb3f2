/**
 * Which fault is ordered for whom, over HTTP, only where IDPORTEN_SIMULATOR_MISBEHAVES is true:
 * `PUT /misbehave/{who}` with `{"fault": "acr-lower", "pid": "…"}`, `DELETE /misbehave/{who}`, and `GET /misbehave` for
 * the list of faults and how often each address was asked. `who` is a client id, or the number of a test person: the
 * fault then counts for that person's logins only, at the token endpoint and in the authorization response. Discovery
 * and keys have no client: there the fault of any client counts. A fault lasts until it is withdrawn or replaced.
 */
import type { Context } from 'koa';
import { z } from 'zod';
import { readBody } from '../form';
import { type Fault, faults, isFault } from './faults';
import type { Misbehaviour, Order } from './misbehaviour';

const orders = new Map<string, Order & { fault: Fault }>();
const asked = new Map<string, number>();

const wish = z.strictObject({
  fault: z.custom<Fault>(isFault, 'there is no such fault'),
  pid: z
    .string()
    .regex(/^\d{11}$/)
    .optional(),
});

/** The fault ordered for the first of these that has one. */
export function ordered(...whos: (string | undefined)[]): (Misbehaviour & { order: Order }) | undefined {
  const order = whos.map((who) => (who ? orders.get(who) : undefined)).find(Boolean);
  return order && { ...faults[order.fault], order };
}

/** The fault that answers at an address which no client authenticates at. */
export function orderedAt(path: string): Misbehaviour | undefined {
  const order = [...orders.values()].find(({ fault }) => faults[fault].endpoint?.path === path);
  return order && faults[order.fault];
}

export function countRequest(path: string) {
  asked.set(path, (asked.get(path) ?? 0) + 1);
}

/** Answers `/misbehave` and what is below it. */
export async function takeOrder(ctx: Context) {
  const who = ctx.path.split('/')[2];
  if (ctx.method === 'GET') {
    ctx.body = {
      faults: Object.fromEntries(Object.entries(faults).map(([name, { does }]) => [name, does])),
      ...counts(),
    };
  } else if (who && ctx.method === 'DELETE') {
    orders.delete(who);
    ctx.status = 204;
  } else if (who && ctx.method === 'PUT') {
    const read = wish.safeParse(await readJson(ctx));
    if (read.success) orders.set(who, read.data);
    ctx.status = read.success ? 204 : 400;
    if (!read.success) ctx.body = { error: z.prettifyError(read.error) };
  } else {
    ctx.status = 404;
  }
}

function counts() {
  return { asked: Object.fromEntries(asked) };
}

async function readJson(ctx: Context): Promise<unknown> {
  try {
    return JSON.parse(await readBody(ctx));
  } catch {
    return undefined;
  }
}
