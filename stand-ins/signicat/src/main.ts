/**
 * The fake Signicat, its own process: `node --import tsx stand-ins/signicat/src/main.ts`. It brokers to ID-porten, which may
 * start later. Settings: `configuration.ts`. Prints one line when it is ready; SIGTERM or SIGINT ends it. For
 * development and tests only.
 */
import { listenOnLoopback } from '../../idporten/src/listen';
import { checkRegistrations } from '../../idporten/src/registration';
import { run } from '../../idporten/src/run';
import { registerServices } from '../../idporten/src/services';
import { signingKey } from '../../idporten/src/signing-key';
import { standInFor } from '../../idporten/src/stand-in';
import { Idporten } from './broker/idporten';
import { configurationFrom } from './configuration';
import { mount } from './paths';
import { providerFrom } from './provider';
import { answers } from './server';
import { keepSubjectsWith } from './subjects';

await run(async () => {
  standInFor({ name: 'Signicat', portVariable: 'SIGNICAT_SIMULATOR_PORT' });
  const configuration = configurationFrom(process.env);
  registerServices(configuration.clients);
  const key = signingKey(configuration.keyFile);
  keepSubjectsWith(String(key.d));
  const idporten = new Idporten(configuration);
  const provider = providerFrom(configuration, key, idporten);
  if (configuration.misbehaves) {
    const { misbehaviour } = await import('./misbehaviour/misbehave');
    provider.use(misbehaviour(key, provider));
  }
  provider.on('server_error', (_ctx, fault) => console.error(fault));
  await checkRegistrations(provider, [...configuration.clients, ...configuration.apiClients]);
  provider.use(answers(provider, idporten, configuration.origin));
  await listenOnLoopback(provider.callback(), configuration.port);
  console.log(`Fake Signicat ready at ${configuration.origin}${mount}`);
});
