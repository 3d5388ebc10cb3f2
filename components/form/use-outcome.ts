import { type Dispatch, type RefObject, type SetStateAction, useEffect } from 'react';
import { send, stopSending } from './send-action';
import type { Sending } from './send-state';
import type { Uncertain } from './uncertain';
import type { Turn } from './use-turn';

/** Milliseconds that a question may take. */
const patience = 10_000;
/** Milliseconds between two questions; the last goes on. */
const pauses = [2_000, 4_000, 8_000, 15_000];

type Asker = {
  form: RefObject<HTMLFormElement | null>;
  turn: Turn;
  setSending: Dispatch<SetStateAction<Sending>>;
  clock: () => string;
};

/**
 * Asks for the outcome of what was sent until it is known: an answer leads to the receipt, or says that nothing was done.
 * Without `uncertain` it does nothing.
 */
export function outcomeAsker({ form, turn, setSending, clock }: Asker, uncertain: Uncertain | undefined) {
  return async function ask(asked = 0): Promise<void> {
    if (!uncertain || !form.current) return;
    const isLast = turn.next();
    setSending((last) => (last.kind === 'unknown' ? last : { kind: 'unknown' }));
    turn.after(patience, stopSending);
    const sent = await send(uncertain.settle, new FormData(form.current));
    if (!isLast() || sent.kind === 'moved') return;
    turn.next();
    if (sent.kind === 'renewed') return location.reload();
    if (sent.kind === 'answered') {
      (form.current.elements.namedItem('asked') as HTMLInputElement).value = String(sent.answer.asked);
      return setSending({ kind: 'notDone' });
    }
    setSending({ kind: 'unknown', clock: clock() });
    turn.after(pauses[Math.min(asked, pauses.length - 1)] as number, () => ask(asked + 1));
  };
}

/** The page is another one while nobody knows: its title and its heading say so. A line that comes back is used at once. */
export function useWhileUnknown(isUnknown: boolean, title: string | undefined, online: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time
  useEffect(() => {
    if (!isUnknown || !title) return;
    const before = document.title;
    document.title = title;
    document.getElementById('unknown')?.focus();
    window.addEventListener('online', online);
    return () => {
      document.title = before;
      window.removeEventListener('online', online);
    };
  }, [isUnknown]);
}
