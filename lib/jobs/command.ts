/** A command of a service, for operators: `node jobs.mjs NAME …`. */
export type Command = {
  name: string;
  /** Answers what it did; the last line is the sum of it. Throws, in words for the operator, where it cannot be done. */
  run: (args: string[]) => Promise<string>;
};
