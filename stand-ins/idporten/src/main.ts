/** The ID-porten stand-in, a process of its own. For development and tests only. */
import { checkRegistrations } from 'stand-in-kit/issuer/registration';
import { registerServices } from 'stand-in-kit/issuer/services';
import { signingKey } from 'stand-in-kit/keys';
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { configurationFrom, options } from './options';
import { providerFrom } from './provider';
import { serve } from './server';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const { clients, people, port, issuer } = configuration;
  registerServices(clients);
  const key = signingKey(configuration.keyFile);
  const provider = providerFrom(configuration, key);
  if (configuration.misbehaves) {
    const { misbehaviour } = await import('./misbehaviour/misbehave');
    provider.use(misbehaviour(key));
  }
  provider.on('server_error', (_ctx, fault) => console.error(fault));
  await checkRegistrations(provider, clients);
  await serve(provider, people, port);
  return issuer;
}

await start({
  name: 'ID-porten',
  called: 'the ID-porten stand-in',
  about: 'A stand-in for ID-porten: an OpenID provider whose citizens are all invented.',
  options,
  begin,
});
