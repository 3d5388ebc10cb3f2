/** Tells an issuer that is down from an answer that must be refused. */
import 'server-only';
import type { errors } from 'openid-client';
import { IssuerUnavailable, unavailableName } from '@/lib/auth/ways/deadline';
import { isTransient } from '@/lib/database/retry';

const unansweredNames = new Set([unavailableName, 'SyntaxError', 'TimeoutError']);

// By name, not by class: a bundle may hold a copy of the classes.
const isOPError = (error: unknown): error is errors.OPError => error instanceof Error && error.name === 'OPError';
const isRPError = (error: unknown): error is errors.RPError => error instanceof Error && error.name === 'RPError';

/** True where the issuer gave no usable answer: the citizen may try again. */
export function isIssuerFault(error: unknown): boolean {
  if (isOPError(error)) return (error.response?.statusCode ?? 0) >= 500 || !isOAuthError(error.error);
  if (isRPError(error)) return error.message.startsWith('outgoing request timed out');
  if (error instanceof Error && unansweredNames.has(error.name)) return true;
  // A socket's error (ECONNREFUSED …), also behind fetch, or our own database's: none of them speaks of the token.
  return isTransient(error) || (error instanceof Error && (hasCode(error) || hasCode(error.cause)));
}

function hasCode(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** RFC 6749, 5.2. Anything else is no answer of the protocol: a redirect, for one. */
function isOAuthError(code: string | undefined): code is string {
  return code !== undefined && /^[a-z_]{1,40}$/.test(code);
}

/** Why an answer was refused, for the log: the kind of fault, nothing that the answer held. */
export function reasonOf(error: unknown): string {
  if (isOPError(error)) {
    const { error: code, response } = error;
    return ['issuer answered', response?.statusCode, isOAuthError(code) ? code : undefined].filter(Boolean).join(' ');
  }
  if (isRPError(error)) return error.message.split(/[,:]/)[0]?.slice(0, 80) ?? 'token';
  return 'answer not understood';
}

/** The same fault, fit for the log: an error that quotes the issuer's answer gets words of our own. */
export function withoutAnswer(error: unknown): unknown {
  const quotes = isOPError(error) || isRPError(error) || (error instanceof Error && error.name === 'SyntaxError');
  return quotes ? new IssuerUnavailable(reasonOf(error)) : error;
}
