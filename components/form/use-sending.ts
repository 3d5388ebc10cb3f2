import { type SubmitEvent, useRef, useState } from 'react';
import { timeOfDay } from '@/lib/calendar/oslo';
import { type Sent, send } from './send-action';
import type { Sending } from './send-state';
import { sendToNewPortal } from './send-to-new-portal';
import type { Uncertain } from './uncertain';
import { outcomeAsker, useWhileUnknown } from './use-outcome';
import { useTurn } from './use-turn';

/** Milliseconds. What is answered sooner shows no state of sending. */
const quick = 300;
/** From here on it may be sent again. */
const slow = 10_000;
/** A server of ours answers sooner, or not at all: `lib/http/server/line.ts`. */
const longest = 35_000;

type Form = {
  action: (form: FormData) => Promise<void>;
  /** Differs with each answer of the server. */
  arrival: number;
  /** The sign between hours and minutes. */
  point: string;
  /** It does something at once: without an answer nobody knows whether it did. */
  isAct: boolean;
  uncertain?: Uncertain | undefined;
};

/** What a form says, and what it does when it is submitted. */
export function useSending({ action, arrival, point, isAct, uncertain }: Form) {
  const form = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const turn = useTurn(arrival, () => setSending({ kind: 'idle' }));
  const clock = () => timeOfDay(new Date()).replace(':', point);
  const ask = outcomeAsker({ form, turn, setSending, clock }, uncertain);
  const isUnknown = sending.kind === 'unknown';
  useWhileUnknown(isUnknown, uncertain?.title, () => ask());

  const say = (next: Sending) => setSending({ ...next, isAside: turn.isAside });

  const show = async (sent: Sent<unknown>, submitter: HTMLElement | null) => {
    turn.next();
    const { kind } = sent;
    if (kind === 'renewed' && form.current && (await sendToNewPortal(form.current, submitter))) return;
    if (kind === 'fault' || kind === 'busy') return say(sent);
    if (kind === 'answered' || kind === 'stayed') return setSending({ kind: 'idle' });
    if (uncertain && !turn.isAside) return ask();
    say({ kind: kind === 'offline' && !isAct ? kind : 'lost', clock: clock() });
  };

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    // "Log out" sends the form to an address of its own, and leaves the page.
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    // Another button takes the place of the one that is under way, but for what must not stay in doubt.
    const inDoubt = uncertain && !turn.isAside;
    if (turn.isUnderWay && (inDoubt || submitter === turn.pressed)) return;
    if (isUnknown || (inDoubt && sending.kind === 'slow')) return ask();
    // The browser is sure that nothing would leave. Pressed once more, it is tried all the same.
    if (!navigator.onLine && sending.kind !== 'offline') return setSending({ kind: 'offline', clock: clock() });
    const isLast = turn.next();
    turn.isUnderWay = true;
    turn.isAside = Boolean(uncertain && (submitter as HTMLButtonElement | null)?.formNoValidate);
    turn.pressed = submitter;
    turn.after(quick, () => say({ kind: 'sending' }));
    turn.after(slow, () => {
      turn.isUnderWay = false;
      say({ kind: turn.isAside ? 'lost' : 'slow' });
    });
    if (uncertain && !turn.isAside) turn.after(longest, () => ask());
    const sent = await send(action, fieldsOf(event.currentTarget, submitter));
    if (isLast() && sent.kind !== 'moved') await show(sent, submitter);
  };

  return { form, sending, isUnknown, submit };
}

/** With the button that was pressed: not every browser's `FormData` takes it. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form);
  const { name, value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  if (name) data.append(name, value ?? '');
  return data;
}
