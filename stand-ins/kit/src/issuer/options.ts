/** The options that every stand-in for an issuer has. `prefix` begins the names of its variables. */
import { z } from 'zod';
import { host, isTrue, type Options } from '../options';

export const issuerOptions = (prefix: string) =>
  ({
    host: {
      variables: [`${prefix}_HOST`],
      about: 'What browsers call this machine: localhost or 127.0.0.1; localhost.',
      schema: host.default('localhost'),
    },
    keyFile: {
      variables: [`${prefix}_KEYS`],
      about: 'The file that keeps the signing key between restarts; without it the key is fresh each time.',
      schema: z.string().optional(),
    },
    misbehaves: {
      variables: [`${prefix}_MISBEHAVES`],
      about: 'Takes orders to do something wrong at /misbehave; true or false, for tests.',
      schema: isTrue,
      isSwitch: true,
    },
  }) satisfies Options;
