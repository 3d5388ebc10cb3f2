/** Asks whether an order still holds: https://docs.altinn.studio/en/notifications/explanation/send-condition/ */
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { conditionScope } from 'stand-in-kit/api/scopes';
import { z } from 'zod';
import type { Configuration } from './options';

const answer = z.object({ sendNotification: z.boolean() });
const limit = () => AbortSignal.timeout(5000);

async function token({ clientId, clientJwk, maskinporten }: Configuration): Promise<string | undefined> {
  if (!clientJwk) return undefined;
  const assertion = await new SignJWT({ scope: conditionScope })
    .setProtectedHeader({ alg: 'RS256', kid: clientJwk.kid })
    .setAudience(maskinporten)
    .setIssuer(clientId)
    .setIssuedAt()
    .setExpirationTime('60 s')
    .setJti(randomUUID())
    .sign(await importJWK(clientJwk, 'RS256'));
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  const given = await fetch(new URL('token', maskinporten), {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: limit(),
  });
  return z.object({ access_token: z.string() }).parse(await given.json()).access_token;
}

/** True or false as the endpoint says; undefined where it gives no answer that counts. */
export async function conditionHolds(configuration: Configuration, endpoint: string): Promise<boolean | undefined> {
  try {
    const bearer = await token(configuration);
    const headers = { 'Content-Type': 'application/json', ...(bearer && { Authorization: `Bearer ${bearer}` }) };
    const given = await fetch(endpoint, { headers, redirect: 'error', signal: limit() });
    return given.status === 200 ? answer.parse(await given.json()).sendNotification : undefined;
  } catch {
    return undefined;
  }
}
