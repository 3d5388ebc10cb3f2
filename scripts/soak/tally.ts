/** Counts what the citizens were answered, and which of it no fault explains. */
import { countBy } from './count-by';
import type { FaultLog } from './fault-log';

/** One request to the portal. */
export type Attempt = {
  from: number;
  until: number;
  /** For the last of several requests, as in a login: when the first of them began. Default: `from`. */
  since?: number | undefined;
  what: string;
  /** A status, or why no answer came. */
  outcome: number | string;
  /** `problem page`, or the reason of a failed login. */
  problem?: string | undefined;
  /** The citizen's own connection was lost shortly before, which a login does not survive. */
  troubled?: boolean;
};

/** Longer than this is a hang, whatever fault is in force. In milliseconds. */
export const HANG = 30_000;

/** The portal said itself that it did not begin, and to come again (503 with Retry-After): no fault. */
export const SHED = '503, come again';

/** The citizen's own connection was cut. */
const harmless: (string | number)[] = ['cut', SHED];

const isHang = ({ outcome }: Attempt) => outcome === 'late';
const isPlainFault = ({ outcome, problem }: Attempt) => problem === undefined && Number(outcome) >= 500;
const isWrong = ({ outcome, problem }: Attempt) =>
  problem !== undefined || (typeof outcome === 'string' ? !harmless.includes(outcome) : outcome >= 400);

export type Tally = ReturnType<typeof makeTally>;

export function makeTally(faults: FaultLog) {
  const attempts: Attempt[] = [];
  const gaveUp: string[] = [];
  const contradictions: string[] = [];
  let done = 0;

  const isExplained = (attempt: Attempt) =>
    !isHang(attempt) && (attempt.troubled || faults.inForce(attempt.since ?? attempt.from, attempt.until));

  function durations(wanted: (attempt: Attempt) => boolean): number[] {
    const answered = attempts.filter((attempt) => typeof attempt.outcome === 'number' && wanted(attempt));
    return answered.map(({ from, until }) => until - from).sort((a, b) => a - b);
  }

  return {
    note: (attempt: Attempt) => attempts.push(attempt),
    journeyDone: () => done++,
    giveUp: (why: string) => gaveUp.push(why),
    /** A page says something else than what was acknowledged before. */
    contradict: (what: string) => contradictions.push(what),
    result: () => ({
      journeys: done,
      gaveUp: countBy(gaveUp, (why) => why),
      answers: countBy(attempts, ({ outcome }) => (typeof outcome === 'number' ? String(outcome) : `none: ${outcome}`)),
      problems: countBy(
        attempts.filter((attempt) => attempt.problem !== undefined || isPlainFault(attempt)),
        (attempt) => `${attempt.problem ?? attempt.outcome}, ${isExplained(attempt) ? 'with' : 'without'} a fault`,
      ),
      /** Answers without a page of the portal's own, though a fault explains them. */
      plain: attempts.filter((attempt) => isPlainFault(attempt) && isExplained(attempt)),
      unexplained: attempts.filter((attempt) => isHang(attempt) || (isWrong(attempt) && !isExplained(attempt))),
      contradictions,
      calm: durations(({ from, until }) => !faults.inForce(from, until)),
      all: durations(() => true),
    }),
  };
}
