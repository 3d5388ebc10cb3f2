/** The Maskinporten stand-in, a process of its own. For development and tests only. */
import { startApi } from 'stand-in-kit/api/start-api';
import { signingKey } from 'stand-in-kit/keys';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';

await startApi({
  name: 'Maskinporten',
  called: 'the Maskinporten stand-in',
  about: 'A stand-in for Maskinporten: gives machines tokens for a signed grant.',
  options,
  configurationFrom,
  routesOf: (configuration) => routesOf(configuration, signingKey(configuration.keyFile)),
});
