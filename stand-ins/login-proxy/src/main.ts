/**
 * A stand-in for the login proxy of NAIS (Wonderwall), a process of its own. For development and tests only.
 * https://github.com/nais/wonderwall/tree/master/docs
 */
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { configurationFrom, options } from './options';
import { clientAtIdporten } from './relying-party';
import { serve } from './server';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const client = clientAtIdporten(configuration);
  // ID-porten may start later; it is asked again when somebody logs in.
  await client().catch(() => undefined);
  await serve({ configuration, client });
  return configuration.ingress;
}

await start({
  name: 'the login proxy',
  called: 'the login proxy',
  about:
    'A stand-in for the login proxy of NAIS: logs in at ID-porten, and hands each request on with an access token.',
  options,
  begin,
});
