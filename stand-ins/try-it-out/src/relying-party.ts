/** This service as a client of an OpenID provider. */
import { createRemoteJWKSet } from 'jose';
import type { Client } from 'openid-client';
import { clientFor, type Registration } from 'stand-in-kit/relying-party';

export interface RelyingParty {
  issuer: string;
  clientId: string;
  client: Client;
  /** The issuer's keys, for logout tokens. */
  keys: ReturnType<typeof createRemoteJWKSet>;
  /** Where the browser comes back to. */
  callback: string;
}

export interface Meeting {
  /** Rejects while the issuer has not answered yet. */
  meet: () => Promise<RelyingParty>;
  /** Nothing before the issuer has answered. */
  met: () => RelyingParty | undefined;
}

/** Asks the issuer for its metadata when it is first needed. */
export function meetingWith(registration: Omit<Registration, 'clockToleranceSeconds'>): Meeting {
  const { clientId, callback } = registration;
  const clientAt = clientFor({ ...registration, clockToleranceSeconds: 10 });
  let party: RelyingParty | undefined;
  const partyFrom = (client: Client): RelyingParty => {
    const { issuer, jwks_uri } = client.issuer.metadata;
    return { issuer, clientId, client, keys: createRemoteJWKSet(new URL(String(jwks_uri))), callback };
  };
  return {
    met: () => party,
    async meet() {
      party ??= partyFrom(await clientAt());
      return party;
    },
  };
}
