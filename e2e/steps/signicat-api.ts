/** What only the portal and Signicat know of a login that a browser has begun: the tests read it with the portal's keys. */
import { createHash } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { desc, eq } from 'drizzle-orm';
import { loginAttempt } from '@/lib/auth/schema';
import { database } from '@/lib/database/database';
import { decrypt } from '@/lib/database/encryption';
import type { Stack } from './stack';

async function attemptOf(browser: APIRequestContext, { portal }: Stack) {
  const { cookies } = await browser.storageState();
  const name = `portal-login-${new URL(portal).port}-`;
  const binding = cookies.find((cookie) => cookie.name.startsWith(name))?.value ?? '';
  const browserHash = createHash('sha256').update(binding).digest();
  const [row] = await database()
    .select()
    .from(loginAttempt)
    .where(eq(loginAttempt.browserHash, browserHash))
    .orderBy(desc(loginAttempt.createdAt))
    .limit(1);
  if (!row) throw new Error('the browser has begun no login');
  return row;
}

async function callApi({ variables }: Stack, path: string, method = 'GET') {
  const { SIGNICAT_API_URL: api = '', SIGNICAT_CLIENT_ID: id, SIGNICAT_CLIENT_SECRET: secret } = variables;
  const given = await fetch(api.replace(/rest$/, 'open/connect/token'), {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'signicat-api' }),
  });
  const { access_token: token } = await given.json();
  const answer = await fetch(`${api}${path}`, { method, headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

type ApiSession = { id: string; status: string; callbackUrls: { success: string; abort: string; error: string } };

/** Signicat's session of the newest login of a browser. */
export async function sessionAtSignicat(browser: APIRequestContext, stack: Stack): Promise<ApiSession> {
  const { stateHash, checks } = await attemptOf(browser, stack);
  const place = { table: 'login_attempt', column: 'checks', row: stateHash.toString('base64url') };
  return callApi(stack, `/sessions/${JSON.parse(decrypt(checks, place)).sessionId}`);
}

/** Ends a session at Signicat before its time. */
export async function cancelAtSignicat(stack: Stack, { id }: ApiSession): Promise<void> {
  await callApi(stack, `/sessions/${id}/cancel`, 'POST');
}

/** As if the newest login of a browser had begun so many minutes ago. */
export async function ageLogin(browser: APIRequestContext, stack: Stack, minutes: number): Promise<void> {
  const { stateHash, createdAt } = await attemptOf(browser, stack);
  const earlier = new Date(createdAt.getTime() - minutes * 60_000);
  await database().update(loginAttempt).set({ createdAt: earlier }).where(eq(loginAttempt.stateHash, stateHash));
}
