/** What the result of a login must say before anybody is let in on it: every line is one reason to refuse it. */
import 'server-only';
import { z } from 'zod';
import {
  assuranceOfSignicat,
  electronicId,
  identityNumber,
  lowerLevel,
  nameToShow,
} from '@/lib/auth/ways/signicat-broker/person';
import type { FinishedLogin } from '@/lib/auth/ways/way';
import { type Assurance, satisfies } from '@/lib/citizens/assurance';

/** https://developer.signicat.com/apis/eid-hub/ (Get session) */
const sessionResult = z.looseObject({
  id: z.string(),
  status: z.string(),
  // Of a login without a result these are left out.
  provider: z.unknown().optional(),
  loa: z.unknown().optional(),
  externalReference: z.unknown().optional(),
  subject: z
    .looseObject({
      id: z.string().min(1).max(255).optional(),
      nin: z.looseObject({}).nullish(),
    })
    .nullish(),
});

/** The session that was begun, and the level that was asked for. */
export type RequestedSession = { sessionId: string; externalReference: string; assurance: Assurance };

const failureOfStatus = new Map<string, Extract<FinishedLogin, { ok: false }>['failure']>([
  ['ABORT', 'cancelled'],
  ['ABORTED', 'cancelled'],
  ['CANCELLED', 'cancelled'],
  ['ERROR', 'unavailable'],
  ['CREATED', 'again'],
  ['WAITING_FOR_USER', 'again'],
  ['EXPIRED', 'again'],
]);

/** Checks the result that the server fetched. Never throws. */
export function checkResult(result: unknown, asked: RequestedSession, at: Date): FinishedLogin {
  const parsed = sessionResult.safeParse(result);
  if (!parsed.success) return no(`result ${parsed.error.issues[0]?.path.join('.')}`);
  const { id, status, provider, loa, subject, externalReference } = parsed.data;
  if (id !== asked.sessionId) return no('id');
  if (externalReference !== asked.externalReference) return no('externalReference');
  if (status !== 'SUCCESS') return no(`status ${statusWord(status)}`, failureOfStatus.get(status));
  if (provider !== 'idporten') return no('provider');
  // ID-porten's own level comes only where the account's attributes have it: then the lower one counts.
  const assurance = lowerLevel(
    loa,
    subject?.idportenLoa === undefined ? assuranceOfSignicat(loa) : subject.idportenLoa,
  );
  if (!assurance || !satisfies(assurance, asked.assurance)) return no('loa');
  const { nin } = subject ?? {};
  const number = identityNumber({ value: nin?.value, country: nin?.issuingCountry, type: nin?.type });
  if (!number.ok) return number;
  const name = nameToShow(subject?.name) ?? nameToShow(subject?.firstName, subject?.lastName);
  const own = { pid: number.pid, assurance, amr: electronicId(subject?.idportenIdp), name };
  return {
    ok: true,
    login: { ...own, subject: subject?.id ?? id, authTime: at, sid: null, locale: null, idToken: '' },
  };
}

/** A word of the API, never a sentence of somebody else's. */
function statusWord(status: string): string {
  return /^[A-Z_]{1,30}$/.test(status) ? status : 'unknown';
}

function no(reason: string, failure: Extract<FinishedLogin, { ok: false }>['failure'] = 'refused'): FinishedLogin {
  return { ok: false, failure, reason };
}
