/**
 * A browser's way to ID-porten and back. The request waits under its `state`; the outcome goes, once and to the same
 * browser only, to the address that sent it.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import { errors } from 'openid-client';
import { showExpired } from 'stand-in-kit/issuer/faults';
import { Memory } from 'stand-in-kit/memory';
import { broker } from '../paths';
import type { Wish } from '../request-wish';
import type { Idporten, IdportenLogin, Request } from './idporten';

export type Outcome =
  | { login: IdportenLogin }
  | { error: 'access_denied' | 'temporarily_unavailable' | 'server_error' };

interface Errand {
  request: Request;
  browser: string;
  returnTo: string;
}

const errandSeconds = 30 * 60;
const errands = new Memory<Errand>();
const outcomes = new Memory<{ outcome: Outcome; browser: string; returnTo: string }>();

/**
 * Cookies are shared by all ports of a host, so the name carries the port; and each browser's own name ends it, so that
 * two tabs which open at the same moment do not overwrite each other's.
 */
const cookieName = (ctx: Context, browser = '') => `fake_signicat_${ctx.req.socket.localPort}_${browser.slice(0, 8)}`;

function browsersOf(ctx: Context): string[] {
  const pairs = (ctx.get('cookie') ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.filter(([name]) => name?.startsWith(cookieName(ctx))).map(([, browser]) => browser ?? '');
}

function browserOf(ctx: Context): string {
  const [known] = browsersOf(ctx);
  if (known) return known;
  const browser = randomBytes(24).toString('base64url');
  ctx.cookies.set(cookieName(ctx, browser), browser, { httpOnly: true, sameSite: 'lax', path: '/broker' });
  return browser;
}

/** One line for the log, without identity numbers. */
function reasonOf(fault: unknown): string {
  const words = fault instanceof errors.OPError ? fault.error : fault instanceof Error && fault.message;
  return JSON.stringify(String(words).slice(0, 200)).replace(/\d{11}/g, '…');
}

function outcomeOf(fault: unknown): Outcome {
  console.warn(`The login at ID-porten failed: ${reasonOf(fault)}`);
  if (fault instanceof errors.OPError) return { error: 'server_error' };
  const isOurs = fault instanceof errors.RPError || !(fault instanceof Error && 'code' in fault);
  return { error: isOurs ? 'server_error' : 'temporarily_unavailable' };
}

function goBack(ctx: Context, returnTo: string, browser: string, outcome: Outcome) {
  const id = outcomes.keep({ outcome, browser, returnTo }, 60);
  const separator = returnTo.includes('?') ? '&' : '?';
  ctx.redirect(`${returnTo}${separator}outcome=${id}`);
  ctx.status = 303;
}

/** Sends the browser to ID-porten; it comes back to `returnTo`, an address of ours, with an `outcome`. */
export async function sendToIdporten(ctx: Context, idporten: Idporten, wish: Wish, returnTo: string) {
  const browser = browserOf(ctx);
  try {
    const { address, ...request } = await idporten.ask(wish);
    errands.keep({ request, browser, returnTo }, errandSeconds, request.checks.state);
    ctx.redirect(address);
    ctx.status = 303;
  } catch (fault) {
    goBack(ctx, returnTo, browser, outcomeOf(fault));
  }
}

/** Answers ID-porten's callback. An errand that has ended, or another browser's, gets the page `expired`. */
export async function answerCallback(ctx: Context, idporten: Idporten) {
  const errand = errands.take(ctx.query.state);
  if (!errand || !browsersOf(ctx).includes(errand.browser)) return showExpired(ctx);
  const { request, returnTo, browser } = errand;
  try {
    const login = await idporten.receive(ctx.req, request);
    goBack(ctx, returnTo, browser, { login });
  } catch (fault) {
    const cancelled = fault instanceof errors.OPError && fault.error === 'access_denied';
    goBack(ctx, returnTo, browser, cancelled ? { error: 'access_denied' } : outcomeOf(fault));
  }
}

/** The outcome of this browser's errand from `returnTo`. */
export async function takeOutcome(ctx: Context, returnTo: string): Promise<Outcome | undefined> {
  const kept = outcomes.take(ctx.query.outcome);
  const isTheirs = kept?.returnTo === returnTo && browsersOf(ctx).includes(kept.browser);
  return isTheirs ? kept.outcome : undefined;
}

export const finishOf = (uid: string) => `${broker.login}/${uid}/finish`;
