/** Which service this process stands in for: its pages and its faults at the start say so. Set once, at the start. */
export interface StandIn {
  name: string;
  /** The variable that moves it to another port. */
  portVariable: string;
}

let current: StandIn = { name: 'ID-porten', portVariable: 'IDPORTEN_SIMULATOR_PORT' };

export function standInFor(other: StandIn) {
  current = other;
}

export function standIn(): StandIn {
  return current;
}

/** A fault in the settings or the surroundings that one sentence explains. */
export class StartFault extends Error {}
