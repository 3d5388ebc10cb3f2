/** Claims that are missing, wrong or out of range, in a token that is signed as it should be. */
import type { Misbehaviour } from './misbehaviour';
import { realNumber, wrongDigit } from './wrong-numbers';

const minute = 60;
const hour = 60 * minute;

export const claimFaults = {
  'iss-wrong': { does: 'iss is another issuer', claims: () => ({ iss: 'https://idporten.example' }) },
  'iss-missing': { does: 'iss is left out', claims: () => ({ iss: undefined }) },
  'iss-trailing-slash': { does: 'iss ends with a slash', claims: ({ iss }) => ({ iss: `${iss}/` }) },
  'aud-wrong': { does: 'aud is another service', claims: () => ({ aud: 'another-service' }) },
  'aud-missing': { does: 'aud is left out', claims: () => ({ aud: undefined }) },
  'aud-array': { does: 'aud is a list with the service alone', claims: ({ aud }) => ({ aud: [aud] }) },
  'aud-second': {
    does: 'aud is a list with another service beside ours, azp is ours',
    claims: ({ aud }) => ({ aud: [aud, 'another-service'], azp: aud }),
  },
  'azp-wrong': { does: 'azp is another service', claims: () => ({ azp: 'another-service' }) },
  'nonce-wrong': { does: 'nonce is that of another login', claims: () => ({ nonce: 'another-login' }) },
  'nonce-missing': { does: 'nonce is left out', claims: () => ({ nonce: undefined }) },
  'iat-missing': { does: 'iat is left out', claims: () => ({ iat: undefined }) },
  'iat-future': { does: 'iat is a minute ahead', claims: (_, clock) => ({ iat: clock + minute }) },
  'iat-old': { does: 'iat is ten minutes ago, exp is not past', claims: (_, clock) => ({ iat: clock - 10 * minute }) },
  'exp-missing': { does: 'exp is left out', claims: () => ({ exp: undefined }) },
  'exp-past': {
    does: 'exp is a minute ago',
    claims: (_, clock) => ({ iat: clock - 2 * minute, exp: clock - minute }),
  },
  'exp-before-iat': {
    does: 'exp is before iat, both are now',
    claims: (_, clock) => ({ iat: clock + 5, exp: clock + 3 }),
  },
  'exp-text': { does: 'exp is a text', claims: ({ exp }) => ({ exp: String(exp) }) },
  'nbf-future': { does: 'nbf is a minute ahead', claims: (_, clock) => ({ nbf: clock + minute }) },
  'sub-missing': { does: 'sub is left out', claims: () => ({ sub: undefined }) },
  'sub-empty': { does: 'sub is empty', claims: () => ({ sub: '' }) },
  'pid-missing': { does: 'pid is left out', claims: () => ({ pid: undefined }) },
  'pid-malformed': { does: 'pid has a wrong control digit', claims: ({ pid }) => ({ pid: wrongDigit(String(pid)) }) },
  'pid-real': { does: 'pid is not synthetic', claims: () => ({ pid: realNumber }) },
  'pid-number': { does: 'pid is a JSON number', claims: ({ pid }) => ({ pid: Number(pid) }) },
  'pid-list': { does: 'pid is a list', claims: ({ pid }) => ({ pid: [pid] }) },
  'pid-other': { does: 'pid is the other person of the order', claims: (_, __, { pid }) => ({ pid }) },
  'acr-missing': { does: 'acr is left out', claims: () => ({ acr: undefined }) },
  'acr-unknown': { does: 'acr is Level4', claims: () => ({ acr: 'Level4' }) },
  'acr-array': { does: 'acr is a list', claims: ({ acr }) => ({ acr: [acr] }) },
  'acr-lower': { does: 'acr is substantial', claims: () => ({ acr: 'idporten-loa-substantial' }) },
  'acr-low': { does: 'acr is low', claims: () => ({ acr: 'idporten-loa-low' }) },
  'auth-time-missing': { does: 'auth_time is left out', claims: () => ({ auth_time: undefined }) },
  'auth-time-future': { does: 'auth_time is a minute ahead', claims: (_, clock) => ({ auth_time: clock + minute }) },
  'auth-time-old': { does: 'auth_time is an hour ago', claims: (_, clock) => ({ auth_time: clock - hour }) },
  'locale-hostile': { does: 'locale is an address', claims: () => ({ locale: '//idporten.example' }) },
} satisfies Record<string, Misbehaviour>;
