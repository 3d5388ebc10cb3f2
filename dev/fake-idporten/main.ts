/**
 * The fake ID-porten, its own process: `node --import tsx dev/fake-idporten/main.ts`. Settings: `configuration.ts`.
 * Prints one line when it is ready; SIGTERM or SIGINT ends it. For development and tests only.
 */
import { configurationFrom, StartFault } from './configuration';
import { providerFrom } from './provider';
import { serve } from './server';
import { registerServices } from './services';
import { signingKey } from './signing-key';

async function start() {
  const configuration = configurationFrom(process.env);
  registerServices(configuration.clients);
  const provider = providerFrom(configuration, signingKey(configuration.keyFile));
  provider.on('server_error', (_ctx, fault) => console.error(fault));
  await Promise.all(configuration.clients.map(({ client_id }) => provider.Client.find(client_id)));
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
