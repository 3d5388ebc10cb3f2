/** The stand-in for the contact and reservation register, a process of its own. For development and tests only. */
import { apiServer } from 'stand-in-kit/api/api';
import { Faults } from 'stand-in-kit/api/faults';
import { listenOnLoopback } from 'stand-in-kit/listen';
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const [routes, faults] = [routesOf(configuration), new Faults(configuration)];
  await listenOnLoopback(() => apiServer(routes, faults), configuration.port, 'KRR_SIMULATOR_PORT');
  return configuration.origin;
}

await start({
  name: 'the contact register',
  called: 'the contact register stand-in',
  about: 'A stand-in for the contact and reservation register (KRR): tells how a person is reached.',
  options,
  begin,
});
