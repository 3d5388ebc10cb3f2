'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { characterCount } from '@/lib/forms/characters';

/** Texts from the server for one, two and any other number. `#` stands for the number. */
type Counted = { one: string; two: string; other: string };

/** How the language counts. `group` stands between thousands. */
type Counts = { left: Counted; over: Counted; group: string };

type TextCounterProps = {
  id: string;
  field: string;
  text: string;
  limit: number;
  /** In characters. A longer text is not sent: the server would not keep it, and it would be gone from the page. */
  longest: number;
  /** Says that a text of more than `longest` was not sent. */
  notSent: ReactNode;
  counts: Counts;
};

const pauseBeforeReadingOut = 1_000;

/** The counter under a text field. It changes as one types, is read out after a pause, and holds back a far too long text. */
export function TextCounter({ id, field, text, limit, longest, notSent, counts }: TextCounterProps) {
  const [shown, setShown] = useState(text);
  const [said, setSaid] = useState('');
  const [isHeldBack, setHeldBack] = useState(false);

  useEffect(() => {
    const input = document.getElementById(field) as HTMLTextAreaElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      const next = counted(counts, limit - characterCount(input.value));
      setShown(next);
      setHeldBack(false);
      clearTimeout(timer);
      timer = setTimeout(() => setSaid(next), pauseBeforeReadingOut);
    };
    const holdBack = (event: Event) => {
      if (characterCount(input.value) <= longest) return;
      event.preventDefault();
      event.stopPropagation();
      setHeldBack(true);
      input.focus();
    };
    const { form } = input;
    input.addEventListener('input', refresh);
    form?.addEventListener('submit', holdBack);
    return () => {
      clearTimeout(timer);
      input.removeEventListener('input', refresh);
      form?.removeEventListener('submit', holdBack);
    };
  }, [field, limit, longest, counts]);

  return (
    <>
      <div id={id}>
        <p className="aksel-textarea__counter aksel-body-short aksel-body-short--medium">{shown}</p>
        <div role="alert">{isHeldBack && notSent}</div>
      </div>
      <span className="aksel-sr-only" role="status">
        {said}
      </span>
    </>
  );
}

function counted({ left, over, group }: Counts, rest: number): string {
  const { one, two, other } = rest < 0 ? over : left;
  const number = Math.abs(rest);
  const written = String(number).replace(/\B(?=(\d{3})+$)/g, group);
  return (number === 1 ? one : number === 2 ? two : other).replace('#', written);
}
