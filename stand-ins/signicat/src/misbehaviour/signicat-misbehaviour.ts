/** What one fault of the Signicat stand-in is: a fault of any issuer, or one of the places that only Signicat has. */
import type { Context } from 'koa';
import type { Claims, Misbehaviour, Order } from 'stand-in-kit/issuer/misbehaviour/misbehaviour';

export type RestPlace = 'token' | 'create' | 'result';
export type RestAnswer = (ctx: Context, body: Claims, order: Order) => void | Promise<void>;

export interface SignicatMisbehaviour extends Misbehaviour {
  /** Claims to change in UserInfo; `undefined` leaves one out. */
  userinfo?(claims: Claims, order: Order): Claims;
  /** What the REST API answers in place of its JSON body: its token, a new session, a session's result. */
  rest?: Partial<Record<RestPlace, RestAnswer>>;
  /** The client's access token is revoked once, when it is next used. */
  revokesToken?: boolean;
}
