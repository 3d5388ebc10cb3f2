/** Throws a PlainFault when the port is of no use; `variable` is what chooses another. */
export function requireFreePort(port: number, variable: string): Promise<void>;

/** A port that is free, of use, and none of `taken`. */
export function choosePort(variable: string, preferred: number, taken: number[]): Promise<number>;
