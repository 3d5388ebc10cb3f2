import type { IncomingMessage } from 'node:http';
import { errors } from 'openid-client';
import { IssuerUnavailable } from '@/lib/auth/ways/deadline';
import { isIssuerFault, reasonOf, withoutAnswer } from './issuer-fault';

const hostile = '<script> 15838421072';
const answered = (status: number, error: string) =>
  new errors.OPError({ error, error_description: hostile }, { statusCode: status } as IncomingMessage);

function jsonFault(): unknown {
  try {
    return JSON.parse(hostile);
  } catch (error) {
    return error;
  }
}

test.each([
  [answered(500, 'server_error'), true, 'issuer answered 500 server_error'],
  [answered(302, 'expected 200 OK, got: 302 Found'), true, 'issuer answered 302'],
  [answered(404, 'expected 200 OK, got: 404 Not Found'), true, 'issuer answered 404'],
  [answered(400, 'invalid_grant'), false, 'issuer answered 400 invalid_grant'],
  [answered(400, hostile), true, 'issuer answered 400'],
  [new errors.RPError('outgoing request timed out after 5000ms'), true, 'outgoing request timed out after 5000ms'],
  [new errors.RPError(`nonce mismatch, expected x, got: ${hostile}`), false, 'nonce mismatch'],
  [jsonFault(), true, 'answer not understood'],
])('%p: down %p, logged as %p', (fault, isDown, words) => {
  expect(isIssuerFault(fault)).toBe(isDown);
  expect(reasonOf(fault)).toBe(words);
  expect(withoutAnswer(fault)).toEqual(new IssuerUnavailable(words));
});

test('a fault of our own keeps its words', () => {
  const fault = new TypeError('own');
  expect(withoutAnswer(fault)).toBe(fault);
});
