/** The Altinn stand-in, a process of its own: the token exchange and Altinn Notifications. For development and tests only. */
import { startApi } from 'stand-in-kit/api/start-api';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';

await startApi({
  name: 'Altinn',
  called: 'the Altinn stand-in',
  about: 'A stand-in for Altinn: exchanges tokens of Maskinporten, takes orders of notifications, and sends them.',
  options,
  configurationFrom,
  routesOf,
});
