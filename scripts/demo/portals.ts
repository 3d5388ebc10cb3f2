/** The portals of a run: their variables, their registrations at the stand-ins, and what stands around them. */
import { startNginx, startPgBouncer, surroundingsOf } from '../infrastructure/start';
import { type Environment, localSecrets } from '../local-environment';
import type { Postgres } from '../postgres/postgres';
import { type PortalFor, portalFor } from './login-methods';
import type { Parts } from './parts';
import { asPortal } from './portal-account';
import type { Setup } from './setup';
import { startPortal } from './start-portal';

export type Portal = PortalFor & Setup['portals'][number];

/** Each portal's variables, and its registrations at the stand-ins. */
export function portalsOf({ portals, idPorten, signicat, dataDir }: Setup): Portal[] {
  const key = localSecrets(dataDir).IDPORTEN_CLIENT_JWK;
  return portals.map((one) => {
    const { name, url, infrastructure } = one;
    const own = infrastructure ? { clientId: `portal-${name}` } : {};
    const told = portalFor(one.method, { url, idPorten, signicat, key, ...own });
    // The document's proxy sets X-Forwarded-For itself; the plainest hands on what the browser sent.
    const behind = { NEXTAUTH_URL: url, TRUSTED_PROXY: String(infrastructure?.nginx === 'documented') };
    return { ...one, ...told, variables: infrastructure ? { ...told.variables, ...behind } : told.variables };
  });
}

/** What stands around the portals; undefined where nothing does. */
export function surroundingsFor(portals: Portal[], postgres: Postgres | undefined) {
  const all = portals.flatMap(({ infrastructure }) => infrastructure ?? []);
  if (all.length === 0 || !postgres) return undefined;
  return surroundingsOf(
    postgres.url(),
    all.some(({ nginx }) => nginx),
  );
}

/** Where a test reaches the portal behind the document's nginx without it. */
export function addressesBehindNginx(portals: Portal[]): Environment {
  const behind = portals.find(({ infrastructure }) => infrastructure?.nginx === 'documented');
  return behind ? { PORTAL_BEHIND_NGINX: `http://127.0.0.1:${behind.innerPort}` } : {};
}

type Start = {
  setup: Setup;
  portals: Portal[];
  /** By portal. */
  environments: Environment[];
  postgres: Postgres | undefined;
  surroundings: ReturnType<typeof surroundingsFor>;
};

/** Starts the portals, with fewer database rights than the seed, and what stands around them. */
export async function startPortals(parts: Parts, { setup, portals, environments, postgres, surroundings }: Start) {
  const needsPooler = portals.some(({ infrastructure }) => infrastructure?.pgBouncer);
  const pooled = surroundings && needsPooler ? await startPgBouncer(parts, surroundings) : undefined;
  const direct = postgres && asPortal(postgres.url());
  const sites = portals.flatMap(({ infrastructure, port, innerPort }) =>
    infrastructure?.nginx ? [{ kind: infrastructure.nginx, port, portalPort: innerPort }] : [],
  );
  await Promise.all(
    portals.map((portal, nth) => {
      const isPooled = portal.infrastructure?.pgBouncer;
      const databaseUrl = isPooled ? pooled : direct;
      const env = {
        // Nothing stands between the portal and the embedded server.
        ...(direct && !isPooled ? { DATABASE_STATEMENTS: 'named' } : {}),
        ...environments[nth],
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      };
      return startPortal(parts, env, portal, setup);
    }),
  );
  if (surroundings?.certificate && sites.length > 0)
    await startNginx(parts, surroundings, surroundings.certificate, sites);
}
