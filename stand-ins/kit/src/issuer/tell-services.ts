/**
 * The end of an SSO session, told to the services that take part in it: in the back channel at once, in the front
 * channel by frames. https://openid.net/specs/openid-connect-frontchannel-1_0.html
 */
import type { Client, KoaContextWithOIDC, Provider, Session } from 'oidc-provider';

export type Channel = 'front' | 'back';

/** The cookie with which a test's browser asks for one channel alone, `front` or `back`. */
const channelCookie = 'fake_idporten_logout_channel';

/** The channels that this browser's logout uses. */
export function channelsFor(ctx: KoaContextWithOIDC): (channel: Channel) => boolean {
  const only = ctx.cookies.get(channelCookie);
  return (channel) => (only ?? channel) === channel;
}

type KnownSession = InstanceType<typeof Session>;

async function clientsIn(provider: Provider, session: KnownSession): Promise<Client[]> {
  const ids = Object.keys(session.authorizations ?? {});
  const found = await Promise.all(ids.map((id) => provider.Client.find(id)));
  return found.filter((client) => client !== undefined);
}

function frameAddress(provider: Provider, session: KnownSession, client: Client): string[] {
  const { frontchannel_logout_uri: uri, clientId } = client;
  const sid = session.sidFor(clientId);
  if (typeof uri !== 'string' || !sid) return [];
  const address = new URL(uri);
  address.searchParams.set('iss', provider.issuer);
  address.searchParams.set('sid', sid);
  return [address.href];
}

async function tellInBackChannel(session: KnownSession, client: Client) {
  const sid = session.sidFor(client.clientId);
  if (!client.backchannelLogoutUri || !sid) return;
  const told = client as unknown as { backchannelLogout(sub: string, sid: string): Promise<void> };
  try {
    await told.backchannelLogout(String(session.accountId), sid);
  } catch (fault) {
    console.warn(`Back-channel logout of ${client.clientId} failed: ${fault instanceof Error ? fault.message : fault}`);
  }
}

/** Tells every service in the back channel, and answers the addresses to frame for the front channel. */
export async function tellServices(
  provider: Provider,
  session: KnownSession,
  uses: (channel: Channel) => boolean = () => true,
): Promise<string[]> {
  const clients = await clientsIn(provider, session);
  if (uses('back')) await Promise.all(clients.map((client) => tellInBackChannel(session, client)));
  return uses('front') ? clients.flatMap((client) => frameAddress(provider, session, client)) : [];
}
