/**
 * What the server file and an action tell each other of a form that was posted. The server and Next's bundle each load this
 * file: they share the storage by its symbol.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Why a form without scripts goes back to the citizen with what is in it. */
export type GivenBack = {
  /** `fault`: ours. `tooLong`: a text is longer than is kept. */
  why: 'fault' | 'tooLong';
  /** Of the fault in the log. */
  reference?: string;
  /** The names of the fields that the citizen writes: they are shown, the others are hidden. */
  texts: readonly string[];
  /** It was sent by "Log out". */
  isLogout?: boolean;
};

export type PostedForm = {
  /** True once `formAction` runs: from there on a fault is ours. Before, Next could not read what was sent. */
  began: boolean;
  /** The name of what Next complained of before. */
  fault?: string;
  /** Set by `giveBack`. */
  givenBack?: GivenBack;
};

const key = Symbol.for('portal.posted-form');
const shared = globalThis as { [key]?: AsyncLocalStorage<PostedForm> };
shared[key] ??= new AsyncLocalStorage<PostedForm>();

/** The form of the request that is being answered. Empty on Vercel, where `scripts/server.ts` does not run. */
export const postedForm: AsyncLocalStorage<PostedForm> = shared[key];

/**
 * The server answers a form that was posted without scripts with a page that holds it (`lib/http/server/given-back.ts`),
 * whatever the answer would have been. Where `scripts/server.ts` does not run, nothing happens: answer something sensible.
 */
export function giveBack(givenBack: GivenBack): void {
  const form = postedForm.getStore();
  if (form) form.givenBack = givenBack;
}
