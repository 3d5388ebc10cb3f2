/**
 * The citizen's part of a login that the REST API began: the `authenticationUrl`, which serves once, leads to
 * ID-porten, and from there to one of the client's three callback addresses.
 */
import type { Context } from 'koa';
import { showExpired } from 'stand-in-kit/issuer/faults';
import { languageOf, noteShown } from 'stand-in-kit/issuer/page-language';
import { citizenFrom } from '../citizen';
import { loaOf } from '../levels';
import { broker } from '../paths';
import { languageFrom } from '../request-wish';
import { callbackOf, findSession, isOpen, type RestSession, takeMessage } from '../rest/sessions';
import { type Outcome, sendToIdporten, takeOutcome } from './errands';
import type { Idporten } from './idporten';

export const restFinish = `${broker.restLogin}/finish`;
const finishOf = (id: string) => `${restFinish}?session=${id}`;

/** Answers an `authenticationUrl`. */
export async function startRestLogin(ctx: Context, idporten: Idporten) {
  const session = takeMessage(ctx.query.messageId);
  if (!session || !isOpen(session)) return showExpired(ctx);
  const { requestedLoa, language: asked, additionalParameters } = session.wish;
  const language = languageFrom(asked);
  noteShown(ctx, languageOf(ctx, language));
  session.status = 'WAITING_FOR_USER';
  session.environment = { ipAddress: ctx.ip, userAgent: ctx.get('User-Agent') };
  const wish = { loa: requestedLoa, language, prompt: additionalParameters?.prompt };
  return sendToIdporten(ctx, idporten, wish, finishOf(session.id));
}

function conclude(session: RestSession, outcome: Outcome): 'success' | 'abort' | 'error' {
  if (!isOpen(session)) return 'abort';
  if ('login' in outcome) {
    session.status = 'SUCCESS';
    session.result = { citizen: citizenFrom(outcome.login), loa: loaOf(outcome.login.acr) };
    return 'success';
  }
  if (outcome.error === 'access_denied') {
    session.status = 'ABORT';
    return 'abort';
  }
  session.status = 'ERROR';
  const detail = 'The login at ID-porten failed.';
  session.error = { code: outcome.error, title: 'Authentication failed', detail, type: 'about:blank' };
  return 'error';
}

/** The browser is back from ID-porten. */
export async function finishRestLogin(ctx: Context) {
  const session = findSession(ctx.query.session);
  const outcome = session && (await takeOutcome(ctx, finishOf(session.id)));
  if (!session || !outcome) return showExpired(ctx);
  ctx.redirect(callbackOf(session, conclude(session, outcome)));
  ctx.status = 303;
}
