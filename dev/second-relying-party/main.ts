/**
 * Another service at the same ID-porten, its own process: `node --import tsx dev/second-relying-party/main.ts`.
 * Single sign-on and single logout need two services. Settings: `configuration.ts`. SIGTERM or SIGINT ends it. For
 * development and tests only.
 */
import { configurationFrom, StartFault } from './configuration';
import { relyingPartyFrom } from './relying-party';
import { serve } from './server';

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

try {
  const party = await relyingPartyFrom(configurationFrom(process.env));
  await serve(party);
  console.log(`Second service ready at ${party.address('/')}`);
} catch (fault) {
  console.error(fault instanceof StartFault ? fault.message : fault);
  process.exit(1);
}
