/**
 * The portal as a client of an OpenID provider: an openid-client made once for its metadata and kept. It fetches the
 * issuer's keys by itself (again for an unknown `kid`, and once more where it did so a moment ago) and authenticates us.
 */
import 'server-only';
import { type Client, custom, type errors, Issuer } from 'openid-client';
import { openIdCallbackPath } from '@/lib/auth/ways/addresses';
import { issuerTimeout } from '@/lib/auth/ways/deadline';
import { keyFetchLimit } from '@/lib/auth/ways/key-fetches';
import { clientMetadata, signingKeys } from '@/lib/auth/ways/next-auth/idporten';
import type { Provider } from '@/lib/auth/ways/next-auth/options';
import { env } from '@/lib/env/env';
import { type Metadata, metadataOf } from './discovery';

/** How the portal is registered at an OpenID provider, and what it asks there. */
export type OpenIdSettings = {
  /** next-auth's name for it; ends the callback's address, too. */
  id: string;
  wellKnownUrl: string;
  issuer: string;
  clientId: string;
  /** One of the two. */
  clientKeys: { keys: { kid: string; iat?: unknown }[] } | undefined;
  clientSecret: string | undefined;
  /** RFC 9207: `iss` is required in every response, also should the issuer not announce it. */
  alwaysNamesIssuer: boolean;
};

/** The next-auth provider of one login, on the kept client. */
export type ProviderFor = (client: Client) => Provider;

const shared = globalThis as typeof globalThis & {
  portalClients?: Map<string, { metadata: Metadata; client: Client }>;
};
shared.portalClients ??= new Map();
const clients = shared.portalClients;

/** The address that is registered at the issuer. */
const redirectUri = ({ id }: OpenIdSettings) => `${env().NEXTAUTH_URL}${openIdCallbackPath(id)}`;

/** The issuer's metadata and our client there. Throws when the metadata was never fetched and cannot be now. */
export async function keptClient(settings: OpenIdSettings): Promise<{ metadata: Metadata; client: Client }> {
  const metadata = await metadataOf(settings);
  const kept = clients.get(settings.id);
  if (kept?.metadata === metadata) return kept;
  const client = { metadata, client: clientFor(settings, metadata) };
  clients.set(settings.id, client);
  return client;
}

function clientFor(settings: OpenIdSettings, metadata: Metadata): Client {
  const { clientId, clientKeys, clientSecret, alwaysNamesIssuer } = settings;
  const named = alwaysNamesIssuer || metadata.authorization_response_iss_parameter_supported === true;
  const issuer = new Issuer({ ...metadata, authorization_response_iss_parameter_supported: named });
  const client = new issuer.Client(
    {
      client_id: clientId,
      redirect_uris: [redirectUri(settings)],
      client_secret: clientSecret,
      ...clientMetadata(clientKeys),
    },
    signingKeys(clientKeys) as ConstructorParameters<typeof issuer.Client>[1],
  );
  client[custom.clock_tolerance] = 10;
  client[custom.http_options] = () => ({ timeout: issuerTimeout });
  issuer[custom.http_options] = () => ({ timeout: issuerTimeout });
  return askingForNewKeys(client);
}

/** Two functions of openid-client that its types leave out: the check of an id_token, and fetching the issuer's keys. */
type Checking = { validateIdToken: (...token: unknown[]) => Promise<unknown> };
type Fetching = { reloadJwksUri: () => Promise<void> };

/**
 * openid-client fetches no keys within a minute of the last fetch, so that a key which the issuer began to use meanwhile
 * would refuse logins: they are fetched once more, within a limit, and the token is checked again.
 */
function askingForNewKeys(client: Client): Client {
  const checking = client as Client & Checking;
  const check = checking.validateIdToken.bind(client);
  const mayFetch = keyFetchLimit();
  let fetching: Promise<void> | undefined;
  checking.validateIdToken = async (...token) => {
    try {
      return await check(...token);
    } catch (fault) {
      if (!isUnknownKey(fault) || !(fetching || mayFetch())) throw fault;
      fetching ??= (client.issuer as Issuer & Fetching).reloadJwksUri().finally(() => {
        fetching = undefined;
      });
      await fetching;
      return check(...token);
    }
  };
  return checking;
}

function isUnknownKey(fault: unknown): fault is errors.RPError {
  return fault instanceof Error && fault.name === 'RPError' && fault.message.startsWith('no valid key found');
}
