'use client';

import { type ReactNode, useEffect, useState } from 'react';

type HoldTellerProps = {
  /** Milliseconds until the hold ends, when the page was made: the citizen's clock may be wrong. */
  left: number;
  /** Minutes before the end at which `soon` is said. */
  before: number;
  soon: string;
  lapsed: string;
  children: ReactNode;
};

/** The line of a hold. Nothing in it ticks: it is read out once shortly before the end, and says once that it is over. */
export function HoldTeller({ left, before, soon, lapsed, children }: HoldTellerProps) {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    setSaid(undefined);
    const later = (after: number, text: string) => (after > 0 ? setTimeout(setSaid, after, text) : undefined);
    const timers = [later(left - before * 60_000, soon), later(left, lapsed)];
    return () => timers.forEach(clearTimeout);
  }, [left, before, soon, lapsed]);
  const isOver = said === lapsed;
  return (
    <>
      <p hidden={isOver}>{children}</p>
      <p className={isOver ? undefined : 'aksel-sr-only'} role="status">
        {said}
      </p>
    </>
  );
}
