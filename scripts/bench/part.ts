/** What a part of `npm run bench` is. */

export type BenchOptions = {
  /** About a minute for all parts: fewer rounds, smaller tables. The figures are then a hint. */
  quick: boolean;
  /** Chooses what the part chooses by chance. */
  seed: number;
};

/** A line of the table: what was measured, the figure with its unit, and the aim where there is one. */
export type Row = { what: string; figure: string; aim?: string };

/** Measures, leaves nothing behind, and answers its rows. It asserts no time: people judge the table. */
export type Part = (options: BenchOptions) => Promise<Row[]>;
