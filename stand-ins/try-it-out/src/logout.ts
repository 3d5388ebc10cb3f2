/** Logout: begun here, or told of by an issuer in a frame (front channel) or from its server (back channel). */
import { decodeJwt, errors, jwtVerify } from 'jose';
import { cookie, type Exchange, readForm, sendEmpty, sendTo, setCookie } from './exchange';
import { paths } from './paths';
import { endSession, endSessionsOf, sessionOf } from './sessions';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** `POST /logout`: our own session first, then the issuer's. A session of the REST API is ended only here. */
export async function logOut(exchange: Exchange): Promise<void> {
  const { service } = exchange;
  const reference = cookie(exchange, 'session');
  const logout = sessionOf(reference)?.logout;
  endSession(reference);
  setCookie(exchange, 'session', undefined);
  const party = service.parties().find(({ issuer }) => issuer === logout?.issuer);
  if (!logout || !party) return sendTo(exchange, paths.loggedOut);
  const address = party.client.endSessionUrl({
    id_token_hint: logout.idToken,
    post_logout_redirect_uri: service.address(paths.loggedOut),
    state: 'logged-out',
  });
  sendTo(exchange, address);
}

/** `GET /logout/frontchannel?iss=&sid=`, in a frame on the issuer's page; Signicat's own may be in one of ID-porten's. */
export async function frontChannelLogout(exchange: Exchange): Promise<void> {
  const { url, service, response } = exchange;
  const [iss, sid] = [url.searchParams.get('iss'), url.searchParams.get('sid')];
  const issuers = service.parties().map(({ issuer }) => issuer);
  const framedBy = issuers.map((issuer) => new URL(issuer).origin).join(' ');
  response.setHeader('Content-Security-Policy', `frame-ancestors ${framedBy}`);
  if (!iss || !issuers.includes(iss) || !sid) return sendEmpty(exchange, 400);
  endSessionsOf({ iss, sid });
  sendEmpty(exchange, 200);
}

/** `POST /logout/backchannel`: a signed token. https://openid.net/specs/openid-connect-backchannel-1_0.html */
export async function backChannelLogout(exchange: Exchange): Promise<void> {
  const token = (await readForm(exchange)).get('logout_token') ?? '';
  try {
    const named = decodeJwt(token).iss;
    const party = exchange.service.parties().find(({ issuer }) => issuer === named);
    if (!party) return sendEmpty(exchange, 400);
    const { issuer, clientId: audience, keys } = party;
    const { payload } = await jwtVerify(token, keys, { issuer, audience, typ: 'logout+jwt', algorithms: ['RS256'] });
    const { events, nonce, sid, sub } = payload as { events?: object; nonce?: string; sid?: string; sub?: string };
    if (nonce || !events || !(logoutEvent in events)) return sendEmpty(exchange, 400);
    endSessionsOf({ iss: issuer, sid, sub });
    sendEmpty(exchange, 200);
  } catch (fault) {
    if (!(fault instanceof errors.JOSEError)) throw fault;
    sendEmpty(exchange, 400);
  }
}
