/**
 * Another service at the same ID-porten, its own process: `node --import tsx stand-ins/try-it-out/src/main.ts`.
 * Single sign-on and single logout need two services. Settings: `configuration.ts`. SIGTERM or SIGINT ends it. For
 * development and tests only.
 */
import { configurationFrom, StartFault } from './configuration';
import { serve } from './server';
import { serviceFrom } from './service';

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

try {
  const service = await serviceFrom(configurationFrom(process.env));
  await serve(service);
  console.log(`Second service ready at ${service.address('/')}`);
} catch (fault) {
  console.error(fault instanceof StartFault ? fault.message : fault);
  process.exit(1);
}
