/** The Altinn stand-in, a process of its own: the token exchange and Altinn Notifications. For development and tests only. */
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
  await listenOnLoopback(() => apiServer(routes, faults), configuration.port, 'ALTINN_SIMULATOR_PORT');
  return configuration.origin;
}

await start({
  name: 'Altinn',
  called: 'the Altinn stand-in',
  about: 'A stand-in for Altinn: exchanges tokens of Maskinporten, takes orders of notifications, and sends them.',
  options,
  begin,
});
