/**
 * RP-initiated logout without a question: the SSO session ends, each of its services is told (in the back channel and
 * by frames), and the citizen goes on to the service's own page. Without an SSO session the road ends here, as at the
 * real ID-porten. https://docs.digdir.no/docs/idporten/oidc/oidc_func_sso
 */
import type { Context } from 'koa';
import type { Client, KoaContextWithOIDC } from 'oidc-provider';
import { languageBefore, languageOf, noteShown } from './language';
import { loggingOutPage } from './pages/logging-out';
import { noticePage } from './pages/notice';
import { originsOf, sendPage } from './respond';
import { services } from './services';
import { texts } from './texts/texts';

/** The page of somebody who is logged out, with ways on to the services. */
export function showLoggedOut(ctx: Context) {
  const language = languageBefore(ctx);
  const title = texts[language].loggedOut;
  sendPage(ctx, 200, noticePage({ language, title, paragraphs: [], services: services() }));
}

/** The cookie with which a test's browser asks for one channel alone, `front` or `back`. */
const channelCookie = 'fake_idporten_logout_channel';

function uses(ctx: KoaContextWithOIDC, channel: 'front' | 'back'): boolean {
  return (ctx.cookies.get(channelCookie) ?? channel) === channel;
}

function frameAddress(ctx: KoaContextWithOIDC, client: Client): string[] {
  const { oidc } = ctx;
  const { frontchannel_logout_uri: uri, clientId } = client;
  const sid = oidc.session?.sidFor(clientId);
  if (typeof uri !== 'string' || !sid || !uses(ctx, 'front')) return [];
  const address = new URL(uri);
  address.searchParams.set('iss', oidc.provider.issuer);
  address.searchParams.set('sid', sid);
  return [address.href];
}

async function tellInBackChannel(ctx: KoaContextWithOIDC, client: Client, accountId: string) {
  const sid = ctx.oidc.session?.sidFor(client.clientId);
  if (!client.backchannelLogoutUri || !sid || !uses(ctx, 'back')) return;
  const told = client as unknown as { backchannelLogout(sub: string, sid: string): Promise<void> };
  try {
    await told.backchannelLogout(accountId, sid);
  } catch (fault) {
    console.warn(`Back-channel logout of ${client.clientId} failed: ${fault instanceof Error ? fault.message : fault}`);
  }
}

function returnAddress(ctx: KoaContextWithOIDC): string | undefined {
  const { post_logout_redirect_uri: uri, state } = ctx.oidc.params ?? {};
  if (!uri) return undefined;
  const address = new URL(String(uri));
  if (state) address.searchParams.set('state', String(state));
  return address.href;
}

/** oidc-provider has checked the request and shows this page instead of its question "do you want to log out?". */
export async function makeLogoutPage(ctx: KoaContextWithOIDC) {
  const { session, provider } = ctx.oidc;
  if (!session?.accountId) return;
  const ids = Object.keys(session.authorizations ?? {});
  const found = await Promise.all(ids.map((id) => provider.Client.find(id)));
  const clients = found.filter((client) => client !== undefined);
  const frames = clients.flatMap((client) => frameAddress(ctx, client));
  const { accountId } = session;
  await Promise.all(clients.map((client) => tellInBackChannel(ctx, client, accountId)));
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { httpOnly: true, sameSite: 'lax' });

  const next = returnAddress(ctx);
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
