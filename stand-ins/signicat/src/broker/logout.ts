/**
 * A logout that a client began: our session ends, each of its services is told, then ID-porten's session, and the
 * citizen goes back to the client. Where ID-porten cannot be asked, straight back.
 */
import type { Context } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { endSession, leaveLoggedOut, returnAddress, showLoggedOut } from 'stand-in-kit/issuer/logout';
import { channelsFor, tellServices } from 'stand-in-kit/issuer/tell-services';
import { Memory } from 'stand-in-kit/memory';
import { broker } from '../paths';
import type { Idporten } from './idporten';
import { takeSource } from './idporten-sessions';

const onTheirWay = new Memory<{ next?: string }>();

async function byIdporten(idporten: Idporten, idToken: string | undefined, next: string | undefined) {
  if (!idToken) return next;
  try {
    return await idporten.logoutAddress(idToken, onTheirWay.keep({ next }, 600));
  } catch (fault) {
    console.warn(`ID-porten's session stays: ${fault instanceof Error ? fault.message : fault}`);
    return next;
  }
}

/** What oidc-provider shows in place of its question "do you want to log out?", once it has checked the request. */
export function logOutPage(idporten: Idporten) {
  return async (ctx: KoaContextWithOIDC) => {
    const { session, provider } = ctx.oidc;
    if (!session?.accountId) return;
    const frames = await tellServices(provider, session, channelsFor(ctx));
    const source = takeSource(session.uid);
    await endSession(ctx);
    const next = await byIdporten(idporten, source?.idToken, returnAddress(ctx));
    leaveLoggedOut(ctx, frames, next ?? broker.loggedOut);
  };
}

/** A valid request from a browser without a session: back to the client, else the page `logged out`. */
export function answerNobody(ctx: KoaContextWithOIDC) {
  const next = returnAddress(ctx);
  if (next) {
    ctx.redirect(next);
    ctx.status = 303;
  } else {
    showLoggedOut(ctx);
  }
}

/** Where ID-porten sends the browser after its own logout: on to the client, with the client's own `state`. */
export function answerLoggedOut(ctx: Context) {
  const { next } = onTheirWay.take(ctx.query.state) ?? {};
  if (!next) return showLoggedOut(ctx);
  ctx.redirect(next);
  ctx.status = 303;
}
