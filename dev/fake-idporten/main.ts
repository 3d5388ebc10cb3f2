/**
 * The fake ID-porten, its own process: `node --import tsx dev/fake-idporten/main.ts`. Settings: `configuration.ts`.
 * Prints one line when it is ready; SIGTERM or SIGINT ends it. For development and tests only.
 */
import type { Provider } from 'oidc-provider';
import { configurationFrom, type RegisteredClient, StartFault } from './configuration';
import { providerFrom } from './provider';
import { serve } from './server';
import { registerServices } from './services';
import { signingKey } from './signing-key';

async function checkRegistration(provider: Provider, { client_id }: RegisteredClient) {
  try {
    await provider.Client.find(client_id);
  } catch (cause) {
    const reason = (cause as { error_description?: string }).error_description ?? cause;
    throw new StartFault(`The fake ID-porten cannot register the client ${client_id}: ${reason}.`, { cause });
  }
}

async function start() {
  const configuration = configurationFrom(process.env);
  registerServices(configuration.clients);
  const key = signingKey(configuration.keyFile);
  const provider = providerFrom(configuration, key);
  if (configuration.misbehaves) {
    const { misbehaviour } = await import('./misbehaviour/misbehave');
    provider.use(misbehaviour(key));
  }
  provider.on('server_error', (_ctx, fault) => console.error(fault));
  for (const client of configuration.clients) await checkRegistration(provider, client);
  await serve(provider, configuration.port);
  console.log(`Fake ID-porten ready at ${configuration.issuer}`);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

try {
  await start();
} catch (fault) {
  console.error(fault instanceof StartFault ? fault.message : fault);
  process.exit(1);
}
