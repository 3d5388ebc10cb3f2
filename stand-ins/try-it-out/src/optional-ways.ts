/** The settings of the ways in beside ID-porten itself: each is a group of variables, set all together or not at all. */
import { z } from 'zod';

const prefix = 'SECOND_RELYING_PARTY_';
const text = z.string().min(1);

const groups = {
  signicat: z.object({
    SIGNICAT_WELL_KNOWN_URL: z.url(),
    SIGNICAT_CLIENT_ID: text,
    SIGNICAT_CLIENT_SECRET: text,
  }),
  signicatApi: z.object({
    SIGNICAT_WELL_KNOWN_URL: z.url(),
    SIGNICAT_API_URL: z.url(),
    SIGNICAT_API_CLIENT_ID: text,
    SIGNICAT_API_CLIENT_SECRET: text,
  }),
  proxy: z.object({ PROXY_URL: z.url(), PROXY_JWKS_URI: z.url(), PROXY_ISSUER: z.url(), PROXY_AUDIENCE: text }),
};
type Groups = { [Name in keyof typeof groups]: z.infer<(typeof groups)[Name]> };
export type OptionalWays = Partial<Groups>;

/** Both of Signicat's ways read it: by itself it asks for neither. */
const shared = 'SIGNICAT_WELL_KNOWN_URL';

/** The variables of a way in, by their full names; its own first. */
export function variablesOf(way: keyof Groups): string[] {
  const names = Object.keys(groups[way].shape);
  return names.sort((a, b) => Number(a === shared) - Number(b === shared)).map((name) => prefix + name);
}

type Issue = { path: PropertyKey[]; message: string };

/** The groups that are set, and what is wrong with one that is set in part. */
export function optionalWaysFrom(source: Record<string, string | undefined>): { ways: OptionalWays; issues: Issue[] } {
  const ways: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [way, group] of Object.entries(groups)) {
    const names = Object.keys(group.shape);
    if (!names.some((name) => name !== shared && source[prefix + name])) continue;
    const read = group.safeParse(Object.fromEntries(names.map((name) => [name, source[prefix + name] || undefined])));
    if (read.success) ways[way] = read.data;
    else issues.push(...read.error.issues.map(({ path, message }) => ({ path: [prefix + path.join('.')], message })));
  }
  return { ways: ways as OptionalWays, issues };
}
