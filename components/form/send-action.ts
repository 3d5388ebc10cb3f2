/**
 * Sends a form by its server action. Whatever happens on the way comes back as a value: an error that Next met itself would
 * replace the page, and with it what was typed.
 */
import type { Faulted, FormAction } from '@/lib/forms/action-type';
import { busyHeader } from '@/lib/forms/busy-header';

/**
 * What became of a form that was sent. `moved`: the answer leads to a page. `stayed`: to where one is. `offline`: no answer
 * came. `lost`: something came that is no answer of ours. `renewed`: the portal that answers has no such form any more.
 */
export type Sent<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'moved' | 'stayed' | 'offline' | 'lost' | 'renewed' }
  | { kind: 'busy' | 'fault'; said: string };

class Busy extends Error {}
class Renewed extends Error {}

let underWay: AbortController | undefined;
let isLeaving = false;

if (typeof window !== 'undefined') {
  const { fetch } = window;
  window.fetch = async (address, request) => {
    if (!new Headers(request?.headers).has('next-action')) return fetch(address, request);
    const answer = await fetch(address, { ...request, signal: underWay?.signal ?? null });
    const busy = answer.headers.get(busyHeader);
    if (busy) throw new Busy(decodeURIComponent(busy));
    // `lib/http/server/unread-form.ts`: no build of ours has such an action any more.
    if (answer.status === 409) throw new Renewed();
    // Whole, or not at all: Next would show half a page.
    return new Response(await answer.arrayBuffer(), answer);
  };
  // The browser ends every request of a page that is left.
  window.addEventListener('pagehide', () => {
    isLeaving = true;
  });
}

/** Ends the request that is under way: Next sends the next one only then. */
export const stopSending = () => underWay?.abort();

const isFault = (answer: unknown): answer is Faulted => Boolean((answer as Faulted | undefined)?.reference);

/** Sends `data`; one that is under way is ended first. Never throws. */
export async function send<Answer>(action: FormAction<Answer>, data: FormData): Promise<Sent<Answer>> {
  stopSending();
  underWay = new AbortController();
  try {
    const answer = await action(data);
    return isFault(answer) ? { kind: 'fault', said: answer.reference } : { kind: 'answered', answer };
  } catch (error) {
    return afterError(error as NextError);
  }
}

type NextError = Error & { handled?: boolean; digest?: string };

/** Next shows nothing anew where a redirect leads to the very address that is open, with a fragment. */
function leadsHere({ digest = '' }: NextError): boolean {
  const [, , address] = digest.split(';');
  return address !== undefined && new URL(address, location.href).href === location.href;
}

function afterError(error: NextError): Exclude<Sent<never>, { kind: 'answered' }> {
  // Next has acted on a redirect, and throws it all the same.
  if (error.handled) return { kind: leadsHere(error) ? 'stayed' : 'moved' };
  if (isLeaving) return { kind: 'moved' };
  if (error instanceof Busy) return { kind: 'busy', said: error.message };
  if (error instanceof Renewed || error.name === 'UnrecognizedActionError') return { kind: 'renewed' };
  // What `fetch` throws; anything else came from an answer that could not be read.
  return { kind: error instanceof TypeError ? 'offline' : 'lost' };
}
