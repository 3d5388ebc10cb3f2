/** Finishes a login at an OpenID provider: which issuer answered, what it answered, and the code for verified tokens. */
import 'server-only';
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import { driveCallback } from '@/lib/auth/ways/next-auth/drive';
import { LoginRefused } from '@/lib/auth/ways/next-auth/idporten';
import type { VerifiedTokens } from '@/lib/auth/ways/next-auth/observe';
import type { FinishedLogin } from '@/lib/auth/ways/way';
import { keptClient, type OpenIdSettings, type ProviderFor } from './client';
import { metadataOf } from './discovery';
import { isIssuerFault, reasonOf, withoutAnswer } from './issuer-fault';
import { singleParameter } from './single-parameter';

type Refused = Extract<FinishedLogin, { ok: false }>;
type Tokens = { ok: true; tokens: VerifiedTokens } | Refused;

/** The tokens that `query` leads to, verified; or why there are none. Never throws. */
export async function requestTokens(
  settings: OpenIdSettings,
  provider: ProviderFor,
  query: URLSearchParams,
  checks: Record<string, string>,
): Promise<Tokens> {
  try {
    // RFC 9207: which issuer answered, before anything else in the answer is believed.
    if (!(await isFromIssuer(settings, query))) return refused('iss of the response');
    const error = query.get('error');
    if (error !== null) return answeredError(error);
    if (!singleParameter(query, 'code')) return refused('code of the response');
    return await exchange(settings, provider, query, checks);
  } catch (fault) {
    return failedBy(fault);
  }
}

async function isFromIssuer(settings: OpenIdSettings, query: URLSearchParams): Promise<boolean> {
  if (singleParameter(query, 'iss') === settings.issuer) return true;
  if (settings.alwaysNamesIssuer || query.has('iss')) return false;
  return !(await metadataOf(settings)).authorization_response_iss_parameter_supported;
}

async function exchange(
  settings: OpenIdSettings,
  provider: ProviderFor,
  query: URLSearchParams,
  checks: Record<string, string>,
): Promise<Tokens> {
  const { client } = await keptClient(settings);
  const answer = await driveCallback(provider(client), responseParameters(query), checks);
  return answer.tokens ? { ok: true, tokens: answer.tokens } : failedBy(answer.fault);
}

function failedBy(fault: unknown): Refused {
  if (fault instanceof LoginRefused) return refused(fault.reason, fault.failure);
  return isIssuerFault(fault)
    ? { ok: false, failure: 'unavailable', fault: withoutAnswer(fault) }
    : refused(reasonOf(fault));
}

function answeredError(error: string): Refused {
  const failure = failureOf(error);
  return refused(failure === 'cancelled' ? 'access_denied' : 'error of the response', failure);
}

function failureOf(error: string): LoginFailure {
  // OpenID Connect Core 3.1.2.6, RFC 6749 4.1.2.1; ID-porten answers `access_denied` where the citizen cancels.
  if (error === 'access_denied') return 'cancelled';
  if (error === 'temporarily_unavailable' || error === 'server_error') return 'unavailable';
  return error === 'login_required' ? 'again' : 'refused';
}

function refused(reason: string, failure: LoginFailure = 'refused'): Refused {
  return { ok: false, failure, reason };
}

/** Of the answer only these three go on: no token, no JARM, nothing that a browser could add. */
function responseParameters(query: URLSearchParams): Record<string, string> {
  const known = ['code', 'state', 'iss'].map((name) => [name, singleParameter(query, name)] as const);
  return Object.fromEntries(known.filter((entry): entry is [string, string] => entry[1] !== null));
}
