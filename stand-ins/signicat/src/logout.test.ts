import { ownPeople } from 'stand-in-kit/own-people';
import { follow } from './testing/follow';
import { beginLogin, login } from './testing/relying-party';
import { client, withStandIns } from './testing/stand-ins';

const standIns = withStandIns();

const [known] = ownPeople;
const pid = String(known?.pid);

/** Claims of a token that nobody here needs to verify. */
const claimsIn = (token: unknown) =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/** The logout tokens that the portal got for a session. */
const toldOf = (sid: unknown) =>
  standIns.asked
    .filter(({ path }) => path === '/backchannel')
    .map(({ body }) => claimsIn(body.get('logout_token')))
    .filter((claims) => claims.sid === sid);

test('A logout ends the session here and at ID-porten, tells the client, and leads back with its state.', async () => {
  const { client: party, browser, tokens, idToken } = await login(standIns, { pid });
  const start = party.endSessionUrl({
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: `${standIns.portal}/logged-out`,
    state: 'back again',
  });
  const { end, pages } = await follow(browser, standIns, start, { pid });
  expect(end).toBe(`${standIns.portal}/logged-out?state=back+again`);
  expect(pages.some(({ address }) => address.startsWith(`${standIns.idporten}/logout?`))).toBe(true);
  expect(toldOf(idToken.sid)).toHaveLength(1);
  expect(
    standIns.asked.some(({ path }) => path.startsWith(`/frontchannel?`) && path.includes(String(idToken.sid))),
  ).toBe(true);
  await follow(browser, standIns, start, { pid });
  expect(toldOf(idToken.sid)).toHaveLength(1);
  const after = await beginLogin(standIns, { pid }, {}, browser);
  expect(after.pages.some(({ address }) => address.includes('/interaction/'))).toBe(true);
});

test('A logout by POST keeps the hint out of addresses.', async () => {
  const { browser, tokens, metadata } = await login(standIns, { pid });
  const form = {
    id_token_hint: String(tokens.id_token),
    post_logout_redirect_uri: `${standIns.portal}/logged-out`,
    client_id: client.client_id,
  };
  const posted = await browser.post(String(metadata.end_session_endpoint), form);
  const { end } = await follow(browser, standIns, String(posted.next), { pid });
  expect(posted.next).not.toContain('id_token_hint');
  expect(end).toBe(`${standIns.portal}/logged-out`);
});

test('A logout at ID-porten ends the session here, and tells the client once.', async () => {
  const { browser, idToken, tokens, metadata } = await login(standIns, { pid });
  await browser.withFrames(await browser.ask(`${standIns.idporten}/logout?client_id=signicat`));
  expect(toldOf(idToken.sid)).toHaveLength(1);
  const form = { id_token_hint: String(tokens.id_token), post_logout_redirect_uri: `${standIns.portal}/logged-out` };
  const posted = await browser.post(String(metadata.end_session_endpoint), form);
  const { end, pages } = await follow(browser, standIns, String(posted.next), { pid });
  expect(end).toBe(`${standIns.portal}/logged-out`);
  expect(pages.some(({ address }) => address.startsWith(`${standIns.idporten}/logout`))).toBe(false);
});
