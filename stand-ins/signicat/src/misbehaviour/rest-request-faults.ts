/** What the REST API answers before the citizen is asked: at its token, and when a session is created. */
import { answerError, answerHtml, answerTruncated, hang } from 'stand-in-kit/issuer/misbehaviour/answers';
import type { Claims } from 'stand-in-kit/issuer/misbehaviour/misbehaviour';
import type { RestPlace, SignicatMisbehaviour } from './signicat-misbehaviour';

function changed(place: RestPlace, does: string, change: (right: Claims) => Claims): SignicatMisbehaviour {
  return {
    does,
    rest: {
      [place]: (ctx: { body: unknown }, body: Claims) => {
        ctx.body = { ...body, ...change(body) };
      },
    },
  };
}

export const restRequestFaults = {
  'rest-token-401': { does: 'token: 401 invalid_client', rest: { token: answerError(401, 'invalid_client') } },
  'rest-token-500': { does: 'token: 500', rest: { token: answerError(500, 'server_error') } },
  'rest-token-html': { does: 'token: an HTML page', rest: { token: answerHtml } },
  'rest-token-truncated': { does: 'token: half the JSON', rest: { token: (ctx) => answerTruncated(ctx) } },
  'rest-token-hanging': { does: 'token: no answer', rest: { token: hang } },
  'rest-token-missing': changed('token', 'token: no access_token in the answer', () => ({ access_token: undefined })),
  'rest-token-type-wrong': changed('token', 'token: token_type is mac', () => ({ token_type: 'mac' })),
  'rest-sessions-401-once': { does: 'sessions: 401 once, since the token is revoked', revokesToken: true },
  'rest-create-400': { does: 'a new session: 400', rest: { create: answerError(400, 'invalid_request') } },
  'rest-create-500': { does: 'a new session: 500', rest: { create: answerError(500, 'server_error') } },
  'rest-create-html': { does: 'a new session: an HTML page', rest: { create: answerHtml } },
  'rest-create-hanging': { does: 'a new session: no answer', rest: { create: hang } },
  'rest-create-garbage': {
    does: 'a new session: JSON that is no session',
    rest: {
      create(ctx) {
        ctx.body = [null, { id: 7 }];
      },
    },
  },
  'rest-create-no-id': changed('create', 'a new session: no id', () => ({ id: undefined })),
  'rest-create-no-url': changed('create', 'a new session: no authenticationUrl', () => ({
    authenticationUrl: undefined,
  })),
  'rest-create-url-elsewhere': changed('create', 'a new session: authenticationUrl on another origin', () => ({
    authenticationUrl: 'https://signicat.example/broker/sp/external-service/login?messageId=1',
  })),
  'rest-create-url-script': changed('create', 'a new session: authenticationUrl is a script', () => ({
    authenticationUrl: 'javascript:document.title="Hostile"',
  })),
} satisfies Record<string, SignicatMisbehaviour>;
