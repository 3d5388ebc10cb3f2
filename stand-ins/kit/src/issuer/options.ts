/** The options that every stand-in for an issuer has. `prefix` begins the names of its variables. */
import { keyFileOption, misbehavesOption, placeOptions } from '../common-options';
import type { Options } from '../options';

export const issuerOptions = (prefix: string, usualPort: number) =>
  ({
    ...placeOptions(prefix, usualPort),
    keyFile: keyFileOption(prefix),
    misbehaves: misbehavesOption(prefix),
  }) satisfies Options;
