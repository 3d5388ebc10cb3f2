/** Logout: begun here, or told of by ID-porten in a frame. */
import { clearCookie, cookie, type Exchange, sendEmpty, sendTo, setCookie } from './exchange';
import { paths } from './paths';
import { redirectTarget } from './redirect-target';
import { endSession, endSessionsOf, sessionOf } from './sessions';

/** `GET /oauth2/logout?redirect=`: the session here first, then ID-porten's. */
export async function logOut(exchange: Exchange) {
  const { configuration, query } = exchange;
  const ticket = cookie(exchange, 'session');
  const idToken = sessionOf(ticket)?.idToken;
  endSession(ticket);
  clearCookie(exchange, 'session');
  const wish = query.get('redirect');
  const kept = { target: wish ? redirectTarget(wish) : '', state: crypto.randomUUID() };
  setCookie(exchange, 'logout', Buffer.from(JSON.stringify(kept)).toString('base64url'));
  const client = await exchange.client();
  const address = client.endSessionUrl({
    post_logout_redirect_uri: configuration.ingress + paths.logoutCallback,
    state: kept.state,
    ...(idToken && { id_token_hint: idToken }),
  });
  sendTo(exchange, address);
}

function targetAfterLogout({ query }: Exchange, kept: string | undefined): string {
  try {
    const { target, state } = JSON.parse(Buffer.from(String(kept), 'base64url').toString());
    return state === query.get('state') ? redirectTarget(target) : '/';
  } catch {
    return '/';
  }
}

/** `GET /oauth2/logout/callback`: back from ID-porten, to where the logout wished or to the front page. */
export function returnFromLogout(exchange: Exchange) {
  const kept = cookie(exchange, 'logout');
  clearCookie(exchange, 'logout');
  clearCookie(exchange, 'retry');
  sendTo(exchange, targetAfterLogout(exchange, kept));
}

/** `GET /oauth2/logout/frontchannel?sid=`, in a frame on ID-porten's page, where the browser sends no cookie. */
export function frontChannelLogout(exchange: Exchange) {
  clearCookie(exchange, 'session');
  const sid = exchange.query.get('sid');
  sendEmpty(exchange, sid && endSessionsOf(sid) ? 200 : 202);
}
