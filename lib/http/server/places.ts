/** The places of a line: by rank, and within a rank in the order of arrival. */

/** Who comes first: 0 before 1 before 2. */
export type Rank = 0 | 1 | 2;
const ranks = [0, 1, 2] as const;

export type Place = {
  rank: Rank;
  /** When it was taken, in milliseconds. */
  since: number;
  /** Of the body that waits with it. */
  bytes: number;
  tell: (outcome: 'turn' | 'refused') => void;
};

export class Places {
  readonly #byRank = ranks.map(() => new Set<Place>());
  waiting = 0;
  bytes = 0;

  add(place: Place): void {
    this.#of(place.rank).add(place);
    this.waiting++;
    this.bytes += place.bytes;
  }

  /** False where it had left before. */
  remove(place: Place): boolean {
    if (!this.#of(place.rank).delete(place)) return false;
    this.waiting--;
    this.bytes -= place.bytes;
    return true;
  }

  /** The first whose rank has room. */
  first(hasRoom: (rank: Rank) => boolean): Place | undefined {
    return ranks.filter(hasRoom).flatMap((rank) => this.#firstOf(rank))[0];
  }

  /** Who came last among the lowest rank that is below `rank`. */
  lastBelow(rank: Rank): Place | undefined {
    const lower = ranks.findLast((each) => each > rank && this.#of(each).size > 0);
    return lower === undefined ? undefined : [...this.#of(lower)].at(-1);
  }

  /** How many come before somebody who takes a place of this rank now. */
  aheadOf(rank: Rank): number {
    return ranks.filter((each) => each <= rank).reduce<number>((sum, each) => sum + this.#of(each).size, 0);
  }

  /** All that were taken before. */
  *olderThan(time: number): Generator<Place> {
    for (const rank of ranks) {
      for (const place of this.#of(rank)) {
        if (place.since > time) break;
        yield place;
      }
    }
  }

  #of(rank: Rank): Set<Place> {
    return this.#byRank[rank] as Set<Place>;
  }

  #firstOf(rank: Rank): Place[] {
    const [place] = this.#of(rank);
    return place ? [place] : [];
  }
}
