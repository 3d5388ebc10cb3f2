/**
 * ID-porten's metadata and our openid-client for it, made once and kept: discovery for a day, keys by openid-client
 * (fetched again for an unknown `kid`, at most once a minute). A new fetch that fails leaves the old metadata in force.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_func_wellknown
 */
import 'server-only';
import { type Client, custom, Issuer, type IssuerMetadata } from 'openid-client';
import { z } from 'zod';
import { env, isLoopback } from '@/lib/env';
import { log } from '@/lib/log';
import { deadline, IssuerUnavailable, issuerTimeout } from './deadline';

const DAY = 24 * 60 * 60 * 1000;
const RETRY = 10 * 1000;
export const callbackPath = '/api/auth/callback/idporten';

const endpoint = z.url({ protocol: /^https?$/ }).refine((value) => value.startsWith('https://') || isLoopback(value));

const metadataSchema = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
  end_session_endpoint: endpoint,
  pushed_authorization_request_endpoint: endpoint.optional(),
});

type Metadata = z.output<typeof metadataSchema> & IssuerMetadata;
type Known = { metadata: Metadata; client: Client; fetchedAt: number };
type Kept = { known?: Known; triedAt: number; inFlight?: Promise<Known> };

// Shared by the bundles of the proxy, the routes and instrumentation, which have their own module instances.
const kept = globalThis as typeof globalThis & { portalIssuer?: Kept };
kept.portalIssuer ??= { triedAt: 0 };
const state = kept.portalIssuer;

async function discover(): Promise<Known> {
  const { IDPORTEN_WELL_KNOWN_URL, IDPORTEN_ISSUER } = env();
  const response = await fetch(IDPORTEN_WELL_KNOWN_URL, {
    signal: AbortSignal.timeout(issuerTimeout),
    redirect: 'error',
    cache: 'no-store',
  });
  if (!response.ok) throw new IssuerUnavailable(`discovery answered ${response.status}`);
  const read = metadataSchema.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new IssuerUnavailable(`discovery is not right: ${read.error.issues[0]?.path.join('.')}`);
  const metadata = read.data as Metadata;
  // OpenID Connect Discovery 1.0, 4.3: the issuer must be exactly the one that was configured.
  if (metadata.issuer !== IDPORTEN_ISSUER) throw new IssuerUnavailable('discovery names another issuer');
  return { metadata, client: clientFor(metadata), fetchedAt: Date.now() };
}

function clientFor(metadata: Metadata): Client {
  const { IDPORTEN_CLIENT_ID, IDPORTEN_CLIENT_JWK, IDPORTEN_CLIENT_SECRET, NEXTAUTH_URL } = env();
  const issuer = new Issuer({
    ...metadata,
    // RFC 9207: `iss` is required in every response, also should the issuer stop announcing it.
    authorization_response_iss_parameter_supported: true,
  });
  const client = new issuer.Client(
    {
      client_id: IDPORTEN_CLIENT_ID,
      redirect_uris: [`${NEXTAUTH_URL}${callbackPath}`],
      response_types: ['code'],
      // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token: RS256, nothing else is accepted
      id_token_signed_response_alg: 'RS256',
      ...(IDPORTEN_CLIENT_JWK
        ? { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256' }
        : { token_endpoint_auth_method: 'client_secret_basic', client_secret: IDPORTEN_CLIENT_SECRET }),
    },
    IDPORTEN_CLIENT_JWK as ConstructorParameters<typeof issuer.Client>[1],
  );
  client[custom.clock_tolerance] = 10;
  client[custom.http_options] = () => ({ timeout: issuerTimeout });
  issuer[custom.http_options] = () => ({ timeout: issuerTimeout });
  return client;
}

function refresh(): Promise<Known> {
  state.inFlight ??= deadline(discover(), 'discovery')
    .then((known) => {
      state.known = known;
      return known;
    })
    .catch((error: unknown) => {
      log.warn({ fault: error instanceof Error ? error.message : 'unknown' }, 'issuer metadata not fetched');
      throw error;
    })
    .finally(() => {
      state.triedAt = Date.now();
      state.inFlight = undefined;
    });
  return state.inFlight;
}

/** The issuer's metadata and client. Throws when they were never fetched and cannot be now. */
export async function idPorten(): Promise<Known> {
  if (!state.known) return refresh();
  const due = Date.now() - state.known.fetchedAt > DAY && Date.now() - state.triedAt > RETRY;
  if (due) refresh().catch(() => {});
  return state.known;
}

/**
 * Origins that the browser is sent to at login and logout, for the content security policy. Never waits: empty until
 * the metadata is known, and asks for it in the background.
 */
export function issuerBrowserOrigins(): string[] {
  if (!state.known) {
    if (Date.now() - state.triedAt > RETRY) refresh().catch(() => {});
    return [];
  }
  const { authorization_endpoint, end_session_endpoint } = state.known.metadata;
  return [...new Set([authorization_endpoint, end_session_endpoint].map((value) => new URL(value).origin))];
}
