/** Portals as they run in production, for the journeys: behind nginx with TLS, and on a PgBouncer. */
import { missingPrograms, type Program } from './programs';

/** `plainest`: `proxy_pass` and nothing else. `documented`: as `docs/deploy.md` shows it. */
export type NginxKind = 'plainest' | 'documented';
export type Infrastructure = { name: string; nginx?: NginxKind; pgBouncer?: boolean };

/** Between them the two stand for every part; each runs the journeys with the tag `@infrastructure`. */
const together: Infrastructure[] = [
  { name: 'plainest-nginx-and-pgbouncer', nginx: 'plainest', pgBouncer: true },
  { name: 'documented-nginx', nginx: 'documented' },
];

/** Each part by itself: all journeys about what citizens do. */
const alone: Infrastructure[] = [
  { name: 'only-plainest-nginx', nginx: 'plainest' },
  { name: 'only-documented-nginx', nginx: 'documented' },
  { name: 'only-pgbouncer', pgBouncer: true },
];

const needs = ({ nginx, pgBouncer }: Infrastructure): Program[] => [
  ...(nginx ? (['nginx', 'openssl'] as const) : []),
  ...(pgBouncer ? (['pgbouncer'] as const) : []),
];

/** The portals of this run: with TEST_ALL all of them. `lacks` names the programs without which one is not started. */
export const infrastructures = (process.env.TEST_ALL ? [...together, ...alone] : together).map((infrastructure) => ({
  ...infrastructure,
  isAlone: alone.includes(infrastructure),
  lacks: missingPrograms(needs(infrastructure)),
}));

/** The address of the nth of them in a browser, where the first portal of the run is on this port. */
export function addressOf({ nginx }: Infrastructure, nth: number, firstPort: number) {
  const port = firstPort + 40 + nth * 10;
  return { port, url: `${nginx ? 'https' : 'http'}://localhost:${port}` };
}
