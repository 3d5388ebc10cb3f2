/**
 * A logout that another service began: ID-porten tells of it in a frame (front channel) or from its server (back
 * channel). Our sessions of that `sid` end, and it is passed on to their services.
 */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Context } from 'koa';
import type { Provider } from 'oidc-provider';
import { readForm } from 'stand-in-kit/issuer/form';
import { originsOf, sendPage } from 'stand-in-kit/issuer/respond';
import { tellServices } from 'stand-in-kit/issuer/tell-services';
import { html } from 'stand-in-kit/pages/html';
import type { Idporten } from './idporten';
import { sessionsFrom, takeSource } from './idporten-sessions';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** Ends our sessions that came from ID-porten's `sid`; answers the addresses to frame. */
async function endSessionsFrom(provider: Provider, sid: string): Promise<string[]> {
  const frames: string[] = [];
  for (const uid of sessionsFrom(sid)) {
    takeSource(uid);
    const session = await provider.Session.findByUid(uid);
    if (!session) continue;
    frames.push(...(await tellServices(provider, session)));
    await session.destroy();
  }
  return frames;
}

function sendEmpty(ctx: Context, status: number) {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = '';
}

/** `GET …/frontchannel?iss=&sid=`, in a frame on ID-porten's page: passed on by frames inside it. */
export async function answerFrontChannel(ctx: Context, provider: Provider, idporten: Idporten) {
  const { issuer } = (await idporten.client()).issuer.metadata;
  const { iss, sid } = ctx.query;
  if (iss !== issuer || !sid) return sendEmpty(ctx, 400);
  const frames = await endSessionsFrom(provider, String(sid));
  const inner = frames.map((address) => html`<iframe src="${address}" hidden></iframe>`);
  const document = html`<!doctype html><title>Logout</title>${inner}`.toString();
  sendPage(ctx, 200, document, { frames: originsOf(frames), framedBy: originsOf([issuer]) });
}

/** `POST …/backchannel`: a signed token. https://openid.net/specs/openid-connect-backchannel-1_0.html */
export async function answerBackChannel(ctx: Context, provider: Provider, idporten: Idporten) {
  const { issuer, metadata } = await idporten.client();
  const keys = createRemoteJWKSet(new URL(String(issuer.metadata.jwks_uri)));
  const token = (await readForm(ctx)).get('logout_token') ?? '';
  try {
    const checks = { issuer: issuer.metadata.issuer, audience: metadata.client_id, typ: 'logout+jwt' };
    const { payload } = await jwtVerify(token, keys, { ...checks, algorithms: ['RS256'] });
    const { events, nonce, sid } = payload as { events?: object; nonce?: string; sid?: string };
    if (nonce || !events || !(logoutEvent in events) || !sid) return sendEmpty(ctx, 400);
    await endSessionsFrom(provider, sid);
    sendEmpty(ctx, 200);
  } catch (fault) {
    if (!(fault instanceof errors.JOSEError)) throw fault;
    sendEmpty(ctx, 400);
  }
}
