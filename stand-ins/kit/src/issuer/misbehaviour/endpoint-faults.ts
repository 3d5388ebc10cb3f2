/** What discovery, the keys and the endpoint for pushed requests answer. */
import type { Context } from 'koa';
import { answerError, answerHtml, answerRedirect, hang } from './answers';
import { publicJwk, signedRs256 } from './forged-token';
import type { Misbehaviour } from './misbehaviour';

const discovery = '/.well-known/openid-configuration';
const keys = '/jwks.json';
const par = '/par';

function metadata(change: (issuer: string) => Record<string, unknown>) {
  return (ctx: Context) => {
    const right = ctx.body as Record<string, unknown>;
    ctx.body = { ...right, ...change(String(right.issuer)) };
  };
}

export const endpointFaults = {
  'discovery-other-issuer': {
    does: 'discovery names another issuer',
    endpoint: { path: discovery, answer: metadata(() => ({ issuer: 'https://idporten.example' })) },
  },
  'discovery-trailing-slash': {
    does: 'the issuer in discovery ends with a slash',
    endpoint: { path: discovery, answer: metadata((issuer) => ({ issuer: `${issuer}/` })) },
  },
  'discovery-500': { does: 'discovery 500', endpoint: { path: discovery, answer: answerError(500, 'server_error') } },
  'discovery-html': { does: 'discovery is an HTML page', endpoint: { path: discovery, answer: answerHtml } },
  'discovery-redirect': { does: 'discovery redirects', endpoint: { path: discovery, answer: answerRedirect } },
  'discovery-no-keys': {
    does: 'discovery has no jwks_uri',
    endpoint: { path: discovery, answer: metadata(() => ({ jwks_uri: undefined })) },
  },
  'discovery-plain-http': {
    does: 'the token endpoint in discovery is plain http on another machine',
    endpoint: { path: discovery, answer: metadata(() => ({ token_endpoint: 'http://idporten.example/token' })) },
  },
  'iss-not-announced': {
    does: 'discovery announces no iss in responses, and they have none',
    endpoint: {
      path: discovery,
      answer: metadata(() => ({ authorization_response_iss_parameter_supported: undefined })),
    },
    response: (parameters) => parameters.delete('iss'),
  },
  'par-400': { does: 'pushed request: 400', endpoint: { path: par, answer: answerError(400, 'invalid_request') } },
  'par-500': { does: 'pushed request: 500', endpoint: { path: par, answer: answerError(500, 'server_error') } },
  'par-html': { does: 'pushed request: an HTML page', endpoint: { path: par, answer: answerHtml } },
  'par-hanging': { does: 'pushed request: no answer', endpoint: { path: par, answer: hang } },
  'par-no-request-uri': {
    does: 'pushed request: no request_uri in the answer',
    endpoint: {
      path: par,
      answer(ctx) {
        ctx.body = { expires_in: 60 };
      },
    },
  },
  'keys-500': { does: 'keys: 500', endpoint: { path: keys, answer: answerError(500, 'server_error') } },
  'keys-html': { does: 'keys: an HTML page', endpoint: { path: keys, answer: answerHtml } },
  'keys-redirect': { does: 'keys: a redirect', endpoint: { path: keys, answer: answerRedirect } },
  'keys-two-kid-missing': {
    does: 'keys: two of them, and the id_token names neither',
    forge: (claims, { own }) => signedRs256(own, claims),
    endpoint: {
      path: keys,
      answer(ctx, { own, kid, next, nextKid }) {
        ctx.body = { keys: [publicJwk(own, kid), publicJwk(next, nextKid)] };
      },
    },
  },
} satisfies Record<string, Misbehaviour>;
