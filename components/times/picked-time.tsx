'use client';

import { type ReactNode, useEffect, useState } from 'react';

type PickedTimeProps = {
  /** The id of the line, for the button beside it. */
  id: string;
  icon: ReactNode;
  /** "You have chosen", for screen readers. */
  says: string;
  /** The time that the server holds. */
  saved?: ReactNode;
};

/** The name of the time that is checked now, if it is another than the server holds. */
function nameOfPicked(): string | undefined {
  const picked = document.querySelector('.slot input:checked:not([data-saved])');
  return picked?.getAttribute('aria-label') ?? undefined;
}

/** The chosen time, beside the way on. The server writes it; where scripts run, it follows the pressed time at once. */
export function PickedTime({ id, icon, says, saved }: PickedTimeProps) {
  const [picked, setPicked] = useState<string>();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const follow = () => {
      setPicked(nameOfPicked());
      // The bar comes to rest over the end of what is seen: the pressed time must not lie under it.
      requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
    };
    setPicked(nameOfPicked());
    setLive(true);
    document.addEventListener('change', follow);
    return () => document.removeEventListener('change', follow);
  }, []);
  const time = picked ?? saved;
  if (!time) return null;
  return (
    <p id={id} data-live={isLive || undefined}>
      {icon}
      <span>
        <span className="aksel-sr-only">{says} </span>
        <strong>{time}</strong>
      </span>
    </p>
  );
}
