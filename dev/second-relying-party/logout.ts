/** Logout: begun here, or told of by ID-porten in a frame (front channel) or from its server (back channel). */
import { errors, jwtVerify } from 'jose';
import { cookie, type Exchange, readForm, sendEmpty, sendTo, setCookie } from './exchange';
import { paths } from './paths';
import { endSession, endSessionsOf, sessionOf } from './sessions';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** `POST /logout`: our own session first, then ID-porten's. */
export async function logOut(exchange: Exchange): Promise<void> {
  const { party } = exchange;
  const reference = cookie(exchange, 'session');
  const session = sessionOf(reference);
  endSession(reference);
  setCookie(exchange, 'session', undefined);
  if (!session) return sendTo(exchange, paths.front);
  const address = party.client.endSessionUrl({
    id_token_hint: session.idToken,
    post_logout_redirect_uri: party.address(paths.loggedOut),
    state: 'logged-out',
  });
  sendTo(exchange, address);
}

/** `GET /logout/frontchannel?iss=&sid=`, in a frame on ID-porten's page. */
export async function frontChannelLogout(exchange: Exchange): Promise<void> {
  const { url, party, response } = exchange;
  const sid = url.searchParams.get('sid');
  response.setHeader('Content-Security-Policy', `frame-ancestors ${new URL(party.issuer).origin}`);
  if (url.searchParams.get('iss') !== party.issuer || !sid) return sendEmpty(exchange, 400);
  endSessionsOf({ sid });
  sendEmpty(exchange, 200);
}

/** `POST /logout/backchannel`: a signed token. https://openid.net/specs/openid-connect-backchannel-1_0.html */
export async function backChannelLogout(exchange: Exchange): Promise<void> {
  const { issuer, clientId: audience, keys } = exchange.party;
  const token = (await readForm(exchange)).get('logout_token') ?? '';
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, audience, typ: 'logout+jwt', algorithms: ['RS256'] });
    const { events, nonce, sid, sub } = payload as { events?: object; nonce?: string; sid?: string; sub?: string };
    if (nonce || !events || !(logoutEvent in events)) return sendEmpty(exchange, 400);
    endSessionsOf({ sid, sub });
    sendEmpty(exchange, 200);
  } catch (fault) {
    if (!(fault instanceof errors.JOSEError)) throw fault;
    sendEmpty(exchange, 400);
  }
}
