/** Which service this process stands in for. Its pages and its error messages say so. */
export interface StandIn {
  /** The real service: `ID-porten`. */
  name: string;
  /** What messages call this process: `the ID-porten stand-in`. */
  called: string;
}

let current: StandIn | undefined;

/** `start` sets it once. */
export function standInFor(standIn: StandIn) {
  current = standIn;
}

export function standIn(): StandIn {
  if (!current) throw new Error('start() must say first which service this process stands in for');
  return current;
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A fault in the options or the surroundings that one sentence explains. */
export class StartFault extends Error {}

/** `The ID-porten stand-in cannot start: …` */
export function cannotStart(reason: string, cause?: unknown): StartFault {
  return new StartFault(`${capitalized(standIn().called)} cannot start: ${reason}.`, { cause });
}
