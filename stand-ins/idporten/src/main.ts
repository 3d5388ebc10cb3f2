/**
 * The fake ID-porten, its own process: `node --import tsx stand-ins/idporten/src/main.ts`. Settings: `configuration.ts`.
 * Prints one line when it is ready; SIGTERM or SIGINT ends it. For development and tests only.
 */
import { configurationFrom } from './configuration';
import { providerFrom } from './provider';
import { checkRegistrations } from './registration';
import { run } from './run';
import { serve } from './server';
import { registerServices } from './services';
import { signingKey } from './signing-key';

await run(async () => {
  const configuration = configurationFrom(process.env);
  registerServices(configuration.clients);
  const key = signingKey(configuration.keyFile);
  const provider = providerFrom(configuration, key);
  if (configuration.misbehaves) {
    const { misbehaviour } = await import('./misbehaviour/misbehave');
    provider.use(misbehaviour(key));
  }
  provider.on('server_error', (_ctx, fault) => console.error(fault));
  await checkRegistrations(provider, configuration.clients);
  await serve(provider, configuration.port);
  console.log(`Fake ID-porten ready at ${configuration.issuer}`);
});
