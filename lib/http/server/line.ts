/**
 * The line before the work: a request that finds no room waits its turn; where it would wait too long it is refused at
 * once. Bounded in number, bytes and time, so that a rush costs memory for so many and nobody waits into a time-out.
 */
import type { EventEmitter } from 'node:events';
import type { LineState } from '../line-state';
import { makePace } from './pace';
import { type Place, Places, type Rank } from './places';
import type { WorkLimit } from './work-limit';

export type LineBounds = {
  /** How many may wait. */
  length: number;
  /** All bodies that wait. */
  bytes: number;
  /** Who would wait longer, by the pace of the last seconds, is refused at once. */
  expectedSeconds: number;
  /** Who has waited so long is refused, whatever was expected. */
  longestSeconds: number;
  /** A place is given up after this long: its client reads slowly, or what it waits for is silent. */
  holdSeconds: number;
  /** After the last refusal, the portal counts as overloaded for so long. */
  overloadedSeconds: number;
};

/** A place among those that are worked on: `done` gives it back. `refused`: too many wait. `gone`: the client left. */
export type Outcome = { done: () => void } | 'refused' | 'gone';

const lookMilliseconds = 100;

/** `now` is in milliseconds. */
export class Line implements LineState {
  readonly #bounds: LineBounds;
  readonly #limit: WorkLimit;
  readonly #now: () => number;
  readonly #places = new Places();
  readonly #pace;
  #timer: NodeJS.Timeout | undefined;
  #refusedAt = Number.NEGATIVE_INFINITY;
  running = 0;
  refused = 0;

  constructor(bounds: LineBounds, limit: WorkLimit, now = () => performance.now()) {
    this.#bounds = bounds;
    this.#limit = limit;
    this.#now = now;
    this.#pace = makePace(now);
  }

  get waiting() {
    return this.#places.waiting;
  }
  get limit() {
    return this.#limit.now();
  }
  get length() {
    return this.#bounds.length;
  }
  get overloaded() {
    return this.#now() - this.#refusedAt < this.#bounds.overloadedSeconds * 1000;
  }

  /** Resolves when it is this request's turn, or will not be. `client` emits `close` where it leaves. */
  async enter(rank: Rank, bytes: number, client: EventEmitter): Promise<Outcome> {
    if (this.waiting === 0 && this.#hasRoom(rank)) {
      this.running++;
      return this.#hold();
    }
    const seconds = this.#pace.secondsFor(this.#places.aheadOf(rank));
    if (seconds > this.#bounds.expectedSeconds || !this.#makeRoom(rank, bytes)) return this.#refuse();
    const told = await this.#wait(rank, bytes, client);
    if (told === 'turn') return this.#hold();
    return told === 'gone' ? told : this.#refuse();
  }

  /** Lets in whom there is room for, and refuses who has waited too long. Runs ten times a second while anybody waits. */
  look(): void {
    this.#limit.look();
    this.#pace.look();
    for (const place of this.#places.olderThan(this.#now() - this.#bounds.longestSeconds * 1000)) {
      this.#end(place, 'refused');
    }
    this.#advance();
  }

  #hasRoom(rank: Rank): boolean {
    return this.running < this.limit + (rank === 2 ? this.#limit.spare() : 0);
  }

  #wait(rank: Rank, bytes: number, client: EventEmitter): Promise<'turn' | 'refused' | 'gone'> {
    return new Promise((tell) => {
      const place: Place = { rank, bytes, since: this.#now(), tell };
      this.#places.add(place);
      this.#watch();
      client.once('close', () => {
        if (this.#places.remove(place)) tell('gone');
        this.#unwatchIfEmpty();
      });
      this.#advance();
    });
  }

  #advance(): void {
    const hasRoom = (rank: Rank) => this.#hasRoom(rank);
    for (let place = this.#places.first(hasRoom); place; place = this.#places.first(hasRoom)) {
      this.running++;
      this.#pace.note();
      this.#end(place, 'turn');
    }
  }

  #end(place: Place, outcome: 'turn' | 'refused'): void {
    this.#places.remove(place);
    place.tell(outcome);
    this.#unwatchIfEmpty();
  }

  /** Where the line is full, who came last among those of a lower rank makes room. False where nobody does. */
  #makeRoom(rank: Rank, bytes: number): boolean {
    if (this.#places.bytes + bytes > this.#bounds.bytes) return false;
    if (this.waiting < this.length) return true;
    const last = this.#places.lastBelow(rank);
    if (last) this.#end(last, 'refused');
    return last !== undefined;
  }

  #hold(): { done: () => void } {
    let isHeld = true;
    const done = () => {
      clearTimeout(giveUp);
      if (isHeld) this.running--;
      isHeld = false;
      this.#advance();
    };
    const giveUp = setTimeout(done, this.#bounds.holdSeconds * 1000).unref();
    return { done };
  }

  #refuse(): 'refused' {
    this.refused++;
    this.#refusedAt = this.#now();
    return 'refused';
  }

  #watch(): void {
    if (this.#timer) return;
    this.#limit.begin();
    this.#pace.begin();
    this.#timer = setInterval(() => this.look(), lookMilliseconds).unref();
  }

  #unwatchIfEmpty(): void {
    if (this.waiting > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
