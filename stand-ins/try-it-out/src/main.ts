/**
 * A small service at ID-porten to try logins with, a process of its own. Single sign-on and single logout need two
 * services. For development and tests only.
 */
import type { Given } from 'stand-in-kit/options';
import { start } from 'stand-in-kit/start';
import { configurationFrom, options } from './options';
import { serve } from './server';
import { serviceFrom } from './service';

async function begin(given: Given): Promise<string> {
  const configuration = configurationFrom(given);
  const service = serviceFrom(configuration);
  // ID-porten may start later; it is asked again when somebody logs in.
  await service.idporten().catch(() => undefined);
  await serve(service, Number(configuration.url.port));
  return service.address('/');
}

await start({
  name: 'a service',
  called: 'the try-it-out service',
  about: 'A small service to try logins with: levels, languages, single sign-on, and all the claims that come back.',
  options,
  begin,
});
