'use client';

import { useEffect, useState } from 'react';
import { characterCount } from '@/lib/forms/characters';

/** Texts from the server for one, two and any other number. `#` stands for the number. */
type Counted = { one: string; two: string; other: string };

type TextCounterProps = {
  id: string;
  field: string;
  text: string;
  limit: number;
  /** In UTF-16 units. A longer text is not sent: the server would refuse it unread, and it would be gone from the page. */
  longest: number;
  left: Counted;
  over: Counted;
};

const pauseBeforeReadingOut = 1_000;

/** The counter under a text field. It changes as one types, is read out after a pause, and holds back a far too long text. */
export function TextCounter({ id, field, text, limit, longest, left, over }: TextCounterProps) {
  const [shown, setShown] = useState(text);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const input = document.getElementById(field) as HTMLTextAreaElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      const rest = limit - characterCount(input.value);
      const next = counted(rest < 0 ? over : left, Math.abs(rest));
      setShown(next);
      clearTimeout(timer);
      timer = setTimeout(() => setSaid(next), pauseBeforeReadingOut);
    };
    const holdBack = (event: Event) => {
      if (input.value.length <= longest) return;
      event.preventDefault();
      event.stopPropagation();
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
  }, [field, limit, longest, left, over]);

  return (
    <>
      <p className="aksel-textarea__counter aksel-body-short aksel-body-short--medium" id={id}>
        {shown}
      </p>
      <span className="aksel-sr-only" role="status">
        {said}
      </span>
    </>
  );
}

function counted({ one, two, other }: Counted, number: number): string {
  return (number === 1 ? one : number === 2 ? two : other).replace('#', String(number));
}
