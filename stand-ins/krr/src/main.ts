/** The stand-in for the contact and reservation register, a process of its own. For development and tests only. */
import { startApi } from 'stand-in-kit/api/start-api';
import { configurationFrom, options } from './options';
import { routesOf } from './routes';

await startApi({
  name: 'the contact register',
  called: 'the contact register stand-in',
  about: 'A stand-in for the contact and reservation register (KRR): tells how a person is reached.',
  options,
  configurationFrom,
  routesOf,
});
