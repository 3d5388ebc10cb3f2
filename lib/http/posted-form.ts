/**
 * Whether an action has begun for a form that was posted. The server and Next's bundle each load this file: they share
 * the storage by its symbol.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export type PostedForm = {
  /** True once `formAction` runs: from there on a fault is ours. Before, Next could not read what was sent. */
  began: boolean;
  /** The name of what Next complained of before. */
  fault?: string;
};

const key = Symbol.for('portal.posted-form');
const shared = globalThis as { [key]?: AsyncLocalStorage<PostedForm> };
shared[key] ??= new AsyncLocalStorage<PostedForm>();

/** The form of the request that is being answered. Empty on Vercel, where `scripts/server.ts` does not run. */
export const postedForm: AsyncLocalStorage<PostedForm> = shared[key];
