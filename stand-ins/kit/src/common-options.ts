/** Options that several stand-ins have. `prefix` begins the names of their variables. */
import { z } from 'zod';
import { host, isTrue, type Option, type Options, port } from './options';

/** Where it listens, and by which name others find it. */
export const placeOptions = (prefix: string, usualPort: number) =>
  ({
    port: { variables: [`${prefix}_PORT`], about: `Where it listens; ${usualPort}.`, schema: port.default(usualPort) },
    host: {
      variables: [`${prefix}_HOST`],
      about: 'What others call this machine: localhost or 127.0.0.1; localhost.',
      schema: host.default('localhost'),
    },
  }) satisfies Options;

/** The origin of a place. */
export const originOf = (place: { host: string; port: number }) => `http://${place.host}:${place.port}`;

export const keyFileOption = (prefix: string) =>
  ({
    variables: [`${prefix}_KEYS`],
    about: 'The file that keeps the signing key between restarts; without it the key is fresh each time.',
    schema: z.string().optional(),
  }) satisfies Option;

export const misbehavesOption = (prefix: string) =>
  ({
    variables: [`${prefix}_MISBEHAVES`],
    about: 'Takes orders to do something wrong at /misbehave; true or false, for tests.',
    schema: isTrue,
    isSwitch: true,
  }) satisfies Option;
