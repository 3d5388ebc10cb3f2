/** Counts the acts of the citizens: begun, told at once, or told after the answer to a press was lost. */
import { countBy } from '../soak/count-by';

export type Act = {
  /** What the citizen was told in the end. */
  told: string;
  /** Presses whose answer never came, or was the problem page. */
  lost: number;
};

export type Acts = ReturnType<typeof makeActs>;

export function makeActs() {
  const acts: Act[] = [];
  let begun = 0;
  let isOver = false;
  let waiting: { count: number; go: () => void }[] = [];

  function wake(): void {
    const due = waiting.filter(({ count }) => isOver || count <= begun);
    waiting = waiting.filter((one) => !due.includes(one));
    for (const { go } of due) go();
  }

  return {
    /** A button is pressed for the first time. */
    begin(): void {
      begun++;
      wake();
    },
    begun: () => begun,
    isOver: () => isOver,
    /** The citizen knows now. */
    note: (act: Act) => acts.push(act),
    /** No act begins any more. */
    end(): void {
      isOver = true;
      wake();
    },
    /** Resolves when so many acts have begun, or none will any more. */
    reached: (count: number) =>
      new Promise<void>((go) => {
        waiting.push({ count, go });
        wake();
      }),
    result: () => ({
      begun,
      atOnce: countBy(
        acts.filter(({ lost }) => lost === 0),
        ({ told }) => told,
      ),
      resolved: countBy(
        acts.filter(({ lost }) => lost > 0),
        ({ told }) => told,
      ),
      untold: begun - acts.length,
      mostLost: Math.max(0, ...acts.map(({ lost }) => lost)),
    }),
  };
}
