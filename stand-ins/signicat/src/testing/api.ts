/** The portal's server as a client of the REST API. */
import { apiClient, type StandIns } from './stand-ins';

export interface Answer {
  status: number;
  body: Record<string, unknown> & { id: string; authenticationUrl: string; status: string };
}

export async function apiToken(
  { signicat }: StandIns,
  { client_id, client_secret } = apiClient,
  scope = 'signicat-api',
): Promise<string> {
  const answer = await fetch(`${signicat}/auth/open/connect/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

/** Asks the API; a body makes it a POST. */
export async function askApi({ signicat }: StandIns, token: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${signicat}/auth/rest${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

/** A good body of `POST /sessions`. */
export const sessionWish = ({ portal }: StandIns) => ({
  allowedProviders: ['idporten'],
  flow: 'redirect',
  requestedLoa: 'high',
  language: 'nn',
  requestedAttributes: ['name', 'firstName', 'lastName', 'nin', 'idportenLoa', 'idportenIdp', 'idportenSub'],
  callbackUrls: { success: `${portal}/success?own=1`, abort: `${portal}/abort`, error: `${portal}/error` },
  externalReference: 'reference-1',
});
