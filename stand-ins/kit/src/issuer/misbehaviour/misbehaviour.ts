/** One fault: a sentence about it, and what it changes in the answers of the process. */
import type { Context } from 'koa';
import type { Keys } from './forged-token';

export type Claims = Record<string, unknown>;

/** A fault that was ordered; `pid` is the other person, for the faults that need one. */
export interface Order {
  fault: string;
  pid?: string;
}

export interface Misbehaviour {
  /** One line for the list at `GET /misbehave`. */
  does: string;
  /** Claims to change in the id_token, which is then signed as usual; `undefined` leaves one out. */
  claims?(claims: Claims, clock: number, order: Order): Claims;
  /** The whole id_token, in place of the signed one. */
  forge?(claims: Claims, keys: Keys, order: Order): string;
  /** What the token endpoint answers, in place of its JSON body. */
  token?(ctx: Context, body: Record<string, unknown>): void | Promise<void>;
  /** What the authorization response carries back to the service. */
  response?(parameters: URLSearchParams): void;
  /** What another address of the issuer answers. */
  endpoint?: { path: string; answer(ctx: Context, keys: Keys): void | Promise<void> };
}
