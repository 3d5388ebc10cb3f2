/** The Maskinporten stand-in, a process of its own. For development and tests only. */
import { apiServer } from 'stand-in-kit/api/api';
import { Faults } from 'stand-in-kit/api/faults';
import { signingKey } from 'stand-in-kit/keys';
import { listenOnLoopback } from 'stand-in-kit/listen';
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const [routes, faults] = [routesOf(configuration, signingKey(configuration.keyFile)), new Faults(configuration)];
  await listenOnLoopback(() => apiServer(routes, faults), configuration.port, 'MASKINPORTEN_SIMULATOR_PORT');
  return configuration.issuer;
}

await start({
  name: 'Maskinporten',
  called: 'the Maskinporten stand-in',
  about: 'A stand-in for Maskinporten: gives machines tokens for a signed grant.',
  options,
  begin,
});
