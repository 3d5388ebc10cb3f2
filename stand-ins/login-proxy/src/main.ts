/**
 * A stand-in for NAIS' login proxy (Wonderwall), its own process: `node --import tsx stand-ins/login-proxy/src/main.ts`. Settings:
 * `configuration.ts`. Prints one line when it is ready; SIGTERM or SIGINT ends it. For development and tests only.
 * https://github.com/nais/wonderwall/tree/master/docs
 */
import { configurationFrom, StartFault } from './configuration';
import { relyingPartyFrom } from './relying-party';
import { serve } from './server';

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

try {
  const configuration = configurationFrom(process.env);
  await serve({ configuration, client: await relyingPartyFrom(configuration) });
  console.log(`Login proxy ready at ${configuration.ingress}`);
} catch (fault) {
  console.error(fault instanceof StartFault ? fault.message : fault);
  process.exit(1);
}
