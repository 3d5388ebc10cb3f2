/** The Signicat stand-in, a process of its own. It brokers to ID-porten, which may start later. For development and tests only. */
import { createServer } from 'node:http';
import { checkRegistrations } from 'stand-in-kit/issuer/registration';
import { registerServices } from 'stand-in-kit/issuer/services';
import { signingKey } from 'stand-in-kit/keys';
import { listenOnLoopback } from 'stand-in-kit/listen';
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { Idporten } from './broker/idporten';
import { nameCitizensAs } from './citizen';
import { configurationFrom, options } from './options';
import { mount } from './paths';
import { providerFrom } from './provider';
import { answers } from './server';
import { keepSubjectsWith } from './subjects';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const { clients, apiClients, people, port, origin } = configuration;
  registerServices(clients);
  nameCitizensAs(people);
  const key = signingKey(configuration.keyFile);
  keepSubjectsWith(key.d);
  const idporten = new Idporten(configuration);
  const provider = providerFrom(configuration, key, idporten);
  if (configuration.misbehaves) {
    const { misbehaviour } = await import('./misbehaviour/misbehave');
    provider.use(misbehaviour(key, provider));
  }
  provider.on('server_error', (_ctx, fault) => console.error(fault));
  await checkRegistrations(provider, [...clients, ...apiClients]);
  provider.use(answers(provider, idporten, origin));
  await listenOnLoopback(() => createServer(provider.callback()), port, 'SIGNICAT_SIMULATOR_PORT');
  return origin + mount;
}

await start({
  name: 'Signicat',
  called: 'the Signicat stand-in',
  about: 'A stand-in for Signicat: brokers to ID-porten, by OpenID Connect and the Authentication REST API.',
  options,
  begin,
});
