/**
 * RP-initiated logout without a question: the SSO session ends, each of its services is told (in the back channel and
 * by frames), and the citizen goes on to the service's own page. Without an SSO session the road ends here, as at the
 * real ID-porten. https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso
 */
import type { Context } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { loggingOutPage } from '../pages/logging-out';
import { noticePage } from '../pages/notice';
import { texts } from '../texts/texts';
import { languageBefore, languageOf, noteShown } from './page-language';
import { originsOf, sendPage } from './respond';
import { services } from './services';
import { channelsFor, tellServices } from './tell-services';

/** The page that says `logged out`, with links to the services. */
export function showLoggedOut(ctx: Context) {
  const language = languageBefore(ctx);
  const title = texts[language].loggedOut;
  sendPage(ctx, 200, noticePage({ language, title, paragraphs: [], services: services() }));
}

/** The service's return address with its `state`. oidc-provider has checked it. */
export function returnAddress(ctx: KoaContextWithOIDC): string | undefined {
  const { post_logout_redirect_uri: uri, state } = ctx.oidc.params ?? {};
  if (!uri) return undefined;
  const address = new URL(String(uri));
  if (state) address.searchParams.set('state', String(state));
  return address.href;
}

/** Ends the session in the browser and in the store. */
export async function endSession(ctx: KoaContextWithOIDC) {
  const { session, provider } = ctx.oidc;
  await session?.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { httpOnly: true, sameSite: 'lax' });
}

/** oidc-provider has checked the request and shows this page instead of its question "do you want to log out?". */
export async function makeLogoutPage(ctx: KoaContextWithOIDC) {
  const { session, provider } = ctx.oidc;
  if (!session?.accountId) return;
  const frames = await tellServices(provider, session, channelsFor(ctx));
  await endSession(ctx);

  leaveLoggedOut(ctx, frames, returnAddress(ctx));
}

/** Sends the browser on. Services that are told by frames are told first, on a page of their own. */
export function leaveLoggedOut(ctx: KoaContextWithOIDC, frames: string[], next: string | undefined) {
  const uiLocales = ctx.oidc.params?.ui_locales;
  if (!frames.length && next) {
    ctx.redirect(next);
    ctx.status = 303;
    return;
  }
  const language = uiLocales ? languageOf(ctx, uiLocales) : languageBefore(ctx);
  noteShown(ctx, language);
  const page = loggingOutPage(language, frames, next ?? '/logged-out');
  sendPage(ctx, 200, page, { frames: originsOf(frames) });
}
