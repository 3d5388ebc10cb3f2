'use client';

import { useEffect, useState } from 'react';
import { type Told, watchTyping } from './typing';
import { watchWaysOff } from './ways-off';

/** `kept` has `{clock}`. */
export type KeepTexts = Record<Told['state'], string>;

type KeepTypedProps = {
  /** The form's id. */
  form: string;
  /** Where to save what is typed. */
  address: string;
  /** The draft's `seen`. */
  seen: string;
  texts: KeepTexts;
};

/** Saves a form while it is being written in, and says when. It is read out when something else is to be said than before. */
export function KeepTyped({ form, address, seen, texts }: KeepTypedProps) {
  const [told, setTold] = useState<Told | null>(null);
  const [said, setSaid] = useState<Told | null>(null);
  useEffect(() => {
    const tell = (next: Told) => {
      setTold(next);
      setSaid((before) => (before?.state === next.state ? before : next));
    };
    const watched = document.getElementById(form) as HTMLFormElement;
    const ends = [watchWaysOff(), watchTyping(watched, { address, seen, tell })];
    return () => {
      for (const end of ends) end();
    };
  }, [form, address, seen]);
  const words = (one: Told | null) => one && texts[one.state].replace('{clock}', one.clock ?? '');
  return (
    <>
      <p className="keeps" data-state={told?.state}>
        {words(told)}
      </p>
      <p className="aksel-sr-only" role="status">
        {words(said)}
      </p>
    </>
  );
}
