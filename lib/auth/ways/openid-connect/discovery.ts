/**
 * An OpenID provider's metadata, fetched once and kept for a day. A new fetch that fails leaves the old metadata in
 * force. https://docs.digdir.no/docs/idporten/oidc/oidc_func_wellknown
 */
import 'server-only';
import type { IssuerMetadata } from 'openid-client';
import { z } from 'zod';
import { deadline, IssuerUnavailable, issuerTimeout } from '@/lib/auth/ways/deadline';
import { isLoopback } from '@/lib/env/values';
import { log } from '@/lib/log/log';

const DAY = 24 * 60 * 60 * 1000;
const RETRY = 10 * 1000;

const endpoint = z.url({ protocol: /^https?$/ }).refine((value) => value.startsWith('https://') || isLoopback(value));

const metadataSchema = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
  end_session_endpoint: endpoint,
  userinfo_endpoint: endpoint.optional(),
  pushed_authorization_request_endpoint: endpoint.optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

export type Metadata = z.output<typeof metadataSchema> & IssuerMetadata;
/** The configured issuer. Discovery must name the same. */
export type ConfiguredIssuer = { wellKnownUrl: string; issuer: string };
type CachedMetadata = {
  known?: { metadata: Metadata; fetchedAt: number };
  triedAt: number;
  inFlight?: Promise<Metadata>;
};

// Shared by the bundles of the proxy, the routes and instrumentation, which have their own module instances.
const shared = globalThis as typeof globalThis & { portalDiscovery?: Map<string, CachedMetadata> };
shared.portalDiscovery ??= new Map();
const discoveries = shared.portalDiscovery;

function cacheOf({ wellKnownUrl }: ConfiguredIssuer): CachedMetadata {
  const cached = discoveries.get(wellKnownUrl) ?? { triedAt: 0 };
  discoveries.set(wellKnownUrl, cached);
  return cached;
}

async function discover({ wellKnownUrl, issuer }: ConfiguredIssuer): Promise<Metadata> {
  const response = await fetch(wellKnownUrl, {
    signal: AbortSignal.timeout(issuerTimeout),
    redirect: 'error',
    cache: 'no-store',
  });
  if (!response.ok) throw new IssuerUnavailable(`discovery answered ${response.status}`);
  const read = metadataSchema.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new IssuerUnavailable(`discovery is not right: ${read.error.issues[0]?.path.join('.')}`);
  // OpenID Connect Discovery 1.0, 4.3: the issuer must be exactly the one that was configured.
  if (read.data.issuer !== issuer) throw new IssuerUnavailable('discovery names another issuer');
  return read.data as Metadata;
}

function refresh(configured: ConfiguredIssuer): Promise<Metadata> {
  const cached = cacheOf(configured);
  cached.inFlight ??= deadline(discover(configured), 'discovery')
    .then((metadata) => {
      cached.known = { metadata, fetchedAt: Date.now() };
      return metadata;
    })
    .catch((error: unknown) => {
      log.warn({ fault: error instanceof Error ? error.message : 'unknown' }, 'issuer metadata not fetched');
      throw error;
    })
    .finally(() => {
      cached.triedAt = Date.now();
      cached.inFlight = undefined;
    });
  return cached.inFlight;
}

/** The issuer's metadata. Throws when it was never fetched and cannot be now. */
export async function metadataOf(configured: ConfiguredIssuer): Promise<Metadata> {
  const cached = cacheOf(configured);
  if (!cached.known) return refresh(configured);
  const due = Date.now() - cached.known.fetchedAt > DAY && Date.now() - cached.triedAt > RETRY;
  if (due) refresh(configured).catch(() => {});
  return cached.known.metadata;
}

/**
 * Origins that the browser is sent to at login and logout. Never waits: empty until the metadata is known, and asks
 * for it in the background.
 */
export function browserOrigins(configured: ConfiguredIssuer): string[] {
  const cached = cacheOf(configured);
  if (!cached.known) {
    if (Date.now() - cached.triedAt > RETRY) refresh(configured).catch(() => {});
    return [];
  }
  const { authorization_endpoint, end_session_endpoint } = cached.known.metadata;
  return [...new Set([authorization_endpoint, end_session_endpoint].map((value) => new URL(value).origin))];
}
