/** What the authorization response carries back through the browser. */
import { hostileText } from './hostile-text';
import type { Misbehaviour } from './misbehaviour';

function withError(error: string): Misbehaviour['response'] {
  return (parameters) => {
    parameters.delete('code');
    parameters.set('error', error);
    parameters.set('error_description', hostileText);
  };
}

export const responseFaults = {
  'response-iss-wrong': {
    does: 'iss is another issuer',
    response: (parameters) => parameters.set('iss', 'https://idporten.example'),
  },
  'response-iss-missing': { does: 'iss is left out', response: (parameters) => parameters.delete('iss') },
  'response-iss-twice': {
    does: 'iss is there twice, first ours, then another',
    response: (parameters) => parameters.append('iss', 'https://idporten.example'),
  },
  'state-wrong': { does: 'state is that of another login', response: (parameters) => parameters.set('state', 'other') },
  'state-missing': { does: 'state is left out', response: (parameters) => parameters.delete('state') },
  'state-twice': {
    does: 'state is there twice, first ours, then another',
    response: (parameters) => parameters.append('state', 'other'),
  },
  'code-missing': { does: 'code is left out', response: (parameters) => parameters.delete('code') },
  'code-twice': {
    does: 'code is there twice, first another, then ours',
    response(parameters) {
      const code = String(parameters.get('code'));
      parameters.set('code', 'other');
      parameters.append('code', code);
    },
  },
  'code-wrong': { does: 'code is one that was never given', response: (parameters) => parameters.set('code', 'other') },
  'error-access-denied': { does: 'error access_denied', response: withError('access_denied') },
  'error-server-error': { does: 'error server_error', response: withError('server_error') },
  'error-temporarily-unavailable': {
    does: 'error temporarily_unavailable',
    response: withError('temporarily_unavailable'),
  },
  'error-login-required': { does: 'error login_required', response: withError('login_required') },
  'error-interaction-required': { does: 'error interaction_required', response: withError('interaction_required') },
  'error-unknown': { does: 'an error that no specification has', response: withError('out_of_office') },
  'error-hostile': { does: 'the error itself is hostile text', response: withError(hostileText) },
  'error-without-iss': {
    does: 'error access_denied without iss',
    response(parameters) {
      withError('access_denied')?.(parameters);
      parameters.delete('iss');
    },
  },
  'token-in-response': {
    does: 'an id_token beside the code, which the code flow has not',
    response: (parameters) => parameters.set('id_token', 'not.a.token'),
  },
} satisfies Record<string, Misbehaviour>;
