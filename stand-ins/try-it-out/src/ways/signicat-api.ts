/**
 * Signicat's Authentication REST API: a token for the API (client credentials), kept until it ends, and its sessions.
 * https://developer.signicat.com/apis/eid-hub/
 */
import { Issuer, type TokenSet } from 'openid-client';
import { z } from 'zod';
import { LoginRefused } from '../outcome';
import type { Service } from '../service';

export type Api = NonNullable<Service['signicatApi']>;

let kept: TokenSet | undefined;

async function apiToken(api: Api): Promise<string> {
  if (!kept?.access_token || kept.expired() || (kept.expires_in ?? 0) < 10) {
    const issuer = await Issuer.discover(api.signicatWellKnownUrl);
    const { signicatApiClientId: client_id, signicatApiClientSecret: client_secret } = api;
    const client = new issuer.Client({ client_id, client_secret });
    kept = await client.grant({ grant_type: 'client_credentials', scope: 'signicat-api' });
  }
  return String(kept.access_token);
}

/** The full address of a path below the API's. */
export function apiAddress({ signicatApiUrl: base }: Api, path: string): string {
  return base.replace(/\/$/, '') + path;
}

function readObject(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw new LoginRefused('The REST API did not answer with a JSON object.');
  }
}

async function request(api: Api, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${await apiToken(api)}`, accept: 'application/json' };
  return fetch(apiAddress(api, path), {
    method: body ? 'POST' : 'GET',
    headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
}

/**
 * Posts a body, or gets where there is none; with a new token where the kept one is not accepted any more. Throws when
 * the API does not answer with a JSON object.
 */
export async function askApi(api: Api, path: string, body?: object): Promise<Record<string, unknown>> {
  let answer = await request(api, path, body);
  if (answer.status === 401) {
    kept = undefined;
    answer = await request(api, path, body);
  }
  const text = await answer.text();
  if (!answer.ok) throw new LoginRefused(`The REST API answered ${answer.status}: ${text.slice(0, 500)}`);
  return readObject(text);
}
