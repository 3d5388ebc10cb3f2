/** What the token endpoint answers. */
import { answerError, answerHtml, answerRedirect, answerTruncated, hang, slowly } from './answers';
import type { Misbehaviour } from './misbehaviour';

export const tokenFaults = {
  'token-type-wrong': {
    does: 'token_type is mac',
    token: (_, body) => void Object.assign(body, { token_type: 'mac' }),
  },
  'token-type-missing': { does: 'token_type is left out', token: (_, body) => void delete body.token_type },
  'id-token-missing': { does: 'id_token is left out', token: (_, body) => void delete body.id_token },
  'token-invalid-grant': { does: '400 invalid_grant', token: answerError(400, 'invalid_grant') },
  'token-invalid-client': { does: '401 invalid_client', token: answerError(401, 'invalid_client') },
  'token-500': { does: '500 with an error', token: answerError(500, 'server_error') },
  'token-html': { does: '200 with an HTML page', token: answerHtml },
  'token-truncated': { does: '200 with half the JSON', token: answerTruncated },
  'token-redirect': { does: 'a redirect', token: answerRedirect },
  'token-slow': { does: 'the right answer after 3 seconds', token: slowly },
  'token-hanging': { does: 'no answer', token: hang },
} satisfies Record<string, Misbehaviour>;
