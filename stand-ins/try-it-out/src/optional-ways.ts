/** The ways in beside ID-porten itself. Each has a group of options, which are given all together or not at all. */
import { flagOf } from 'stand-in-kit/options';
import { cannotStart } from 'stand-in-kit/stand-in';
import type { WayValues } from './options';

type Name = keyof WayValues;

/** The first of each group asks for the way; the last of Signicat's belongs to both of its ways and asks for neither. */
const groups = {
  signicat: ['signicatClientId', 'signicatClientSecret', 'signicatWellKnownUrl'],
  signicatApi: ['signicatApiUrl', 'signicatApiClientId', 'signicatApiClientSecret', 'signicatWellKnownUrl'],
  proxy: ['proxyUrl', 'proxyJwksUri', 'proxyIssuer', 'proxyAudience'],
} as const satisfies Record<string, readonly Name[]>;

export type WayOptions<Way extends keyof typeof groups> = Record<(typeof groups)[Way][number], string>;
export type OptionalWays = { [Way in keyof typeof groups]?: WayOptions<Way> };

/** The flags of a way in. */
export const flagsOf = (way: keyof typeof groups) => groups[way].map((name) => `--${flagOf(name)}`);

const sharedByBoth: Name = 'signicatWellKnownUrl';

function wayFrom(values: WayValues, names: readonly Name[]) {
  if (!names.some((name) => name !== sharedByBoth && values[name])) return undefined;
  const missing = names.filter((name) => !values[name]).map((name) => `--${flagOf(name)}`);
  if (missing.length > 0) throw cannotStart(`${missing.join(', ')} missing`);
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** The ways in that are configured. Throws a StartFault for one that is so in part. */
export function optionalWaysFrom(values: WayValues): OptionalWays {
  const ways = Object.entries(groups).map(([way, names]) => [way, wayFrom(values, names)] as const);
  return Object.fromEntries(ways.filter(([, found]) => found));
}
