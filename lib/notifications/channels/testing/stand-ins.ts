/** The stand-ins of the channels as processes of their own, with the portal registered at them, for the tests of one file. */
import { freshKey, publicHalf } from '../../../../stand-ins/kit/src/keys';
import { freePort } from '../../../../stand-ins/kit/src/testing/free-port';
import { startStandIn } from '../../../../stand-ins/kit/src/testing/processes';

export const clientId = 'portal-to-machines';
export const key = freshKey(clientId);
export const scopes = ['altinn:serviceowner/notifications.create', 'krr:global/kontaktinformasjon.read'];

/** A port below those of outgoing connections, and its origin by that name. */
export async function place() {
  const port = String(await freePort());
  return { port, origin: `http://127.0.0.1:${port}` };
}

type Given = Record<string, string>;

/** Starts the Maskinporten stand-in; answers the portal's settings for it. */
export async function startMaskinporten(more: Given = {}, otherClients: object[] = []) {
  const { port, origin } = await place();
  const own = { client_id: clientId, jwks: publicHalf(key), scopes };
  await startStandIn('maskinporten', {
    MASKINPORTEN_SIMULATOR_PORT: port,
    MASKINPORTEN_SIMULATOR_HOST: '127.0.0.1',
    MASKINPORTEN_SIMULATOR_CLIENTS: JSON.stringify([own, ...otherClients]),
    MASKINPORTEN_SIMULATOR_MISBEHAVES: 'true',
    ...more,
  });
  return { origin, settings: { clientId, key, issuer: `${origin}/`, tokenEndpoint: `${origin}/token` } };
}

/** Orders a fault of a running stand-in; without one, it behaves. */
export async function order(origin: string, route: string, fault?: object) {
  const { status } = await fetch(`${origin}/misbehave/${route}`, {
    method: fault ? 'PUT' : 'DELETE',
    body: fault && JSON.stringify(fault),
  });
  if (status !== 204) throw new Error(`The order was not taken: ${status}`);
}

/** How often each route was asked. */
export async function asked(origin: string): Promise<Record<string, number>> {
  const list = (await (await fetch(`${origin}/misbehave`)).json()) as { asked: Record<string, number> };
  return list.asked;
}
