import { useEffect, useRef } from 'react';

/** One sending after another: what an earlier one brings, or had planned, no longer counts. */
export class Turn {
  /** Sent, and neither answered nor so slow that it may be sent again. */
  isUnderWay = false;
  /** Sent by a button beside the one that acts, which leads elsewhere or holds a time: pressed again it does no harm. */
  isAside = false;
  /** The button by which it was sent. */
  pressed: HTMLElement | null = null;
  private number = 0;
  private timers: ReturnType<typeof setTimeout>[] = [];

  /** Begins the next; the function that comes back says whether it is still the last. */
  next(): () => boolean {
    this.timers.forEach(clearTimeout);
    this.timers = [];
    this.isUnderWay = false;
    const mine = ++this.number;
    return () => mine === this.number;
  }

  /** Runs in so many milliseconds, unless another has begun. */
  after(milliseconds: number, run: () => void): void {
    this.timers.push(setTimeout(run, milliseconds));
  }
}

/** The turns of one form. `arrived` runs when the server has sent the form anew. */
export function useTurn(arrival: number, arrived: () => void): Turn {
  const turn = useRef<Turn>(null);
  turn.current ??= new Turn();
  const { current } = turn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrival is the reason to run again
  useEffect(() => {
    arrived();
    return () => void current.next();
  }, [arrival]);
  return current;
}
