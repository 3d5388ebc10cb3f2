/** The addresses of the Authentication REST API. Each client sees its own sessions only. */
import type { Context } from 'koa';
import type { Provider } from 'oidc-provider';
import { readBody } from 'stand-in-kit/issuer/form';
import { z } from 'zod';
import { rest } from '../paths';
import { apiScope } from '../provider';
import { sessionRequest } from './session-request';
import { viewOf } from './session-view';
import { type ApiError, createSession, findSession, isOpen } from './sessions';

/** What `misbehaviour` needs to know of an answer. */
export interface ApiState {
  account?: string;
  /** The citizen whose result is told. */
  nin?: string;
}

const titles = {
  400: ['invalid_request', 'Bad Request'],
  401: ['unauthorized', 'Unauthorized'],
  404: ['session_not_found', 'Not Found'],
  409: ['invalid_session_status', 'Conflict'],
} as const;

export function sendError(ctx: Context, status: keyof typeof titles, detail: string) {
  const [code, title] = titles[status];
  ctx.status = status;
  if (status === 401) ctx.set('WWW-Authenticate', 'Bearer');
  ctx.body = { code, title, detail, type: 'about:blank' } satisfies ApiError;
}

/** The client that the bearer token was given to. */
async function accountOf(ctx: Context, provider: Provider): Promise<string | undefined> {
  const [, value] = /^Bearer ([\w-]+)$/i.exec(ctx.get('Authorization')) ?? [];
  const token = value ? await provider.ClientCredentials.find(value) : undefined;
  return token?.scope?.split(' ').includes(apiScope) ? token.clientId : undefined;
}

async function bodyOf(ctx: Context): Promise<unknown> {
  try {
    return JSON.parse(await readBody(ctx));
  } catch {
    return undefined;
  }
}

async function create(ctx: Context, origin: string, account: string) {
  if (!ctx.is('json')) return sendError(ctx, 400, 'The body must be application/json.');
  const read = sessionRequest.safeParse(await bodyOf(ctx));
  if (!read.success) return sendError(ctx, 400, z.prettifyError(read.error));
  ctx.body = viewOf(createSession(origin, account, read.data));
}

function answerOne(ctx: Context, account: string, id: string, isCancel: boolean) {
  const session = findSession(id);
  if (!session || session.account !== account) return sendError(ctx, 404, 'There is no such session.');
  if (isCancel && !isOpen(session)) return sendError(ctx, 409, `The session is ${session.status}.`);
  if (isCancel) session.status = 'CANCELLED';
  (ctx.state as ApiState).nin = session.result?.citizen.nin;
  ctx.body = viewOf(session);
}

/** Answers all of `/auth/rest/…`. */
export async function answerApi(ctx: Context, provider: Provider, origin: string) {
  ctx.set('Cache-Control', 'no-store');
  const account = await accountOf(ctx, provider);
  if (!account) return sendError(ctx, 401, 'A valid access token with the scope signicat-api is needed.');
  (ctx.state as ApiState).account = account;
  const [, id, cancel] = /^\/sessions(?:\/([\w-]+)(\/cancel)?)?$/.exec(ctx.path.slice(rest.length)) ?? [];
  if (ctx.method === 'POST' && ctx.path === `${rest}/sessions`) return create(ctx, origin, account);
  if (id && ctx.method === (cancel ? 'POST' : 'GET')) return answerOne(ctx, account, id, Boolean(cancel));
  return sendError(ctx, 404, 'There is no such address.');
}
