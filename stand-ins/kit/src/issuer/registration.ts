/** oidc-provider checks a client's registration when the client is first used. We check all of them at the start. */
import type { Provider } from 'oidc-provider';
import { cannotStart } from '../stand-in';

/** Throws a StartFault that names the client whose registration is not acceptable. */
export async function checkRegistrations(provider: Provider, clients: { client_id: string }[]) {
  for (const { client_id } of clients) {
    try {
      await provider.Client.find(client_id);
    } catch (cause) {
      const reason = (cause as { error_description?: string }).error_description ?? cause;
      throw cannotStart(`it cannot register the client ${client_id}: ${reason}`, cause);
    }
  }
}
