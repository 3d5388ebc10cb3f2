/**
 * The guard. Every page, route and action that needs a citizen calls it: layouts and `proxy.ts` guard nothing.
 * It returns a Citizen of the level that was checked, or an Acting: the citizen and for whom they act; or redirects.
 */
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Acting, markOf, markOfPair, mintActing, ownMark } from '@/lib/acting/acting';
import { actingForPath } from '@/lib/acting/address';
import { postedMark, setFormMark } from '@/lib/acting/form-mark';
import { type CurrentRight, currentRight, RegistryAway, rightByMark } from '@/lib/acting/right';
import { now } from '@/lib/calendar/clock';
import { assuranceOf, type Level, satisfies } from '@/lib/citizens/assurance';
import { type Citizen, type DraftAuthor, mintCitizen, mintDraftAuthor } from '@/lib/citizens/citizen';
import { isReadOnly } from '@/lib/database/retry';
import { href, type Query, withQuery } from '@/lib/doors/href';
import { requestAddress } from '@/lib/http/request-address';
import { isPrefetch } from '@/lib/http/request-origin';
import { inLocale, type Locale, localeOfPath, routing } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';
import { within } from '@/lib/within';
import { withoutLongQuery } from './login/return-to';
import { isLive, timedOutRecently, timeoutOf } from './session/rules';
import { holderOf } from './session/status';
import { changeActingFor, decryptName, endActingFor, isTouchDue, type SessionRow, touchSession } from './session/store';
import { isBehindLoginProxy } from './ways/configured';
import { syncSession } from './ways/login-method';

/** The session of this request. A page reads it once; an action reads it each time, since React's cache is off there. */
const requestSession = cache(async () => syncSession(await headers()));

/** The row if the session is live, and notes that it was used; else null. */
async function touchIfLive(row: SessionRow | null): Promise<SessionRow | null> {
  if (!row || !isLive(row, now())) return null;
  // A prefetch does not prolong the session: the citizen did nothing.
  if (isTouchDue(row, now()) && !isPrefetch(await headers())) await touchSession(row, now()).catch(allowReadOnly);
  return row;
}

/** While the database only reads, pages still show. The session then ends as if it had not been used. */
function allowReadOnly(error: unknown): void {
  if (!isReadOnly(error)) throw error;
}

const liveSession = cache(async () => touchIfLive((await requestSession()).row));

type GuardOptions = {
  /** Only for actions: the language to go on in. */
  locale?: Locale;
  /** Only for actions: the query of the address to come back to. Without it there is none. */
  query?: Query;
  /** Only for actions: saves what was typed if the session timed out before the form arrived. */
  keep?: (author: DraftAuthor) => Promise<unknown>;
};

/**
 * The citizen, signed in at `level` or above. Else redirects: to the login, or to the step-up page if the level is too
 * low. A form that arrives after a logout is not stored, and the signed-out page says so.
 */
export async function requireCitizen<L extends Level>(level: L, options: GuardOptions = {}): Promise<Citizen<L>> {
  return mintCitizen<L>((await requireRow(level, options)).citizenId);
}

async function requireRow(level: Level, options: GuardOptions): Promise<SessionRow> {
  // Read once: the second reading would not report the refusal again.
  const { row, refusal, needsFreshLogin = false } = await requestSession();
  const live = await touchIfLive(row);
  if (live && satisfies(live.assurance, assuranceOf[level])) return live;
  const { keep } = options;
  const here = await pageAddress(options);
  const language = localeOfPath(here) ?? routing.defaultLocale;
  if (refusal) redirect(href(language, '/login-failed', { reason: refusal, redirect: here }));
  if (keep) {
    const author = row && mayAuthor(row) ? mintDraftAuthor(row.citizenId) : null;
    if (!author) redirect(href(language, '/signed-out', { form: 'lost', redirect: here }));
    await keep(author);
  }
  if (live) redirect(href(language, '/step-up', { redirect: here }));
  redirect(buildLoginAddress(level, language, here, needsFreshLogin));
}

/** Whom the citizen of a session acts for: `self`, another and by what right, or `ended`, where there is no right any more. */
const rightOf = cache(async (row: SessionRow): Promise<CurrentRight | 'self' | 'ended'> => {
  // Only who is signed in at high can have begun it.
  if (!row.actingFor || !satisfies(row.assurance, assuranceOf.high)) return 'self';
  return (await currentRight(row.citizenId, row.actingFor, now())) ?? 'ended';
});

const actingBy = <L extends Level>(row: SessionRow, right: CurrentRight | 'self'): Acting<L> =>
  right === 'self' ? mintActing<L>(row.citizenId) : mintActing<L>(row.citizenId, right.subjectId, right.scope);

/** What every action gives: the form, whose mark says whom it was for, and the language to go on in. */
type PostedForm = Required<Pick<GuardOptions, 'locale'>> & GuardOptions & { form: FormData };

/** As `rightOf`; `unknown` where the registry would have to tell, and does not answer: that is logged. */
async function rightOrUnknown(row: SessionRow): Promise<CurrentRight | 'self' | 'ended' | 'unknown'> {
  try {
    return await rightOf(row);
  } catch (error) {
    if (!(error instanceof RegistryAway)) throw error;
    logFault(error, 'registry');
    return 'unknown';
  }
}

/**
 * The citizen, signed in at `level` or above, and whom they act for. Else redirects, as `requireCitizen`; and to the page that
 * chooses whom, where the right to act has ended or cannot be known now, or the form that was posted is for somebody else than
 * the citizen acts for now. Nothing is done then but to save what was typed, into the draft that the form names.
 */
export async function requireActing<L extends Level>(level: L, posted?: PostedForm): Promise<Acting<L>> {
  const row = await requireRow(level, posted ?? {});
  const right = await rightOrUnknown(row);
  if (right !== 'ended' && right !== 'unknown') {
    const acting = actingBy<L>(row, right);
    setFormMark(markOf(acting));
    if (!posted || postedMark(posted.form) === markOf(acting)) return acting;
  }
  await posted?.keep?.(mintDraftAuthor(row.citizenId));
  const here = await pageAddress(posted ?? {});
  const { citizenId, actingFor } = row;
  // Its page says that the registry does not answer, and lets one go on for oneself.
  if (right === 'unknown') redirect(choiceOfWhom({}, here));
  if (right !== 'ended' || !actingFor) redirect(choiceOfWhom({ switched: posted && postedMark(posted.form) }, here));
  // From here on they act for themselves: no page shows anything of the other's.
  await endActingFor({ ...row, actingFor });
  redirect(choiceOfWhom({ ended: markOfPair(citizenId, actingFor) }, here));
}

const choiceOfWhom = (why: Query, here: string) =>
  withQuery(`/${localeOfPath(here) ?? routing.defaultLocale}${actingForPath}`, { ...why, redirect: here });

/** Leads to the page that chooses whom, from one that shows something of the pair with this mark, and back to it from there. */
export async function leadToChoiceOfWhom(mark: string): Promise<never> {
  redirect(choiceOfWhom({ switched: mark }, await pageAddress({})));
}

/** The same, if signed in at `level` or above; else null. Never redirects: for pages that show more to them. */
export async function currentActing<L extends Level>(level: L): Promise<Acting<L> | null> {
  const row = await liveSession();
  if (!row || !satisfies(row.assurance, assuranceOf[level])) return null;
  const right = await rightOf(row);
  const acting = actingBy<L>(row, right === 'ended' ? 'self' : right);
  setFormMark(markOf(acting));
  return acting;
}

/**
 * The citizen, and another whom they may act for, by the mark of the two; null where they may not. Only to look: the session
 * stays with whom it acts for. Throws `RegistryAway`.
 */
export async function actingForMark(mark: string): Promise<Acting<'high'> | null> {
  const row = await liveSession();
  if (!row || !satisfies(row.assurance, assuranceOf.high)) return null;
  if (mark === ownMark) return actingBy(row, 'self');
  const right = await rightByMark(row.citizenId, mark, now());
  return right ? actingBy(row, right) : null;
}

/** For whom the citizen of this request acts, and by what right; null: for themselves, or nobody is signed in. */
export async function currentSubject(): Promise<{ mark: string; right: CurrentRight } | null> {
  const row = await liveSession();
  const right = row && (await rightOf(row));
  if (!row || !right || right === 'self' || right === 'ended') return null;
  return { mark: markOfPair(row.citizenId, right.subjectId), right };
}

/** From now on the citizen acts for another; for themselves with null. Only `lib/acting/whom.ts` calls it: it knows who may. */
export async function startActing(citizen: Citizen<'high'>, subjectId: string | null): Promise<boolean> {
  const { row } = await requestSession();
  return row !== null && isLive(row, now()) && changeActingFor(row, subjectId, citizen);
}

/**
 * Who may save what a page has typed so far: of a live session, of any level, or of one that timed out within the last
 * day; null after a logout. The session is not prolonged: the citizen has pressed nothing.
 */
export async function draftAuthor(): Promise<DraftAuthor | null> {
  const { row } = await requestSession();
  return row && mayAuthor(row) ? mintDraftAuthor(row.citizenId) : null;
}

const mayAuthor = (row: SessionRow) => isLive(row, now()) || timedOutRecently(row, now());

/**
 * The page to come back to: the request's own address. An action is posted to its page, and leaves that page's query
 * behind: an error in it says nothing of what is typed now.
 */
async function pageAddress({ locale, query = {} }: GuardOptions): Promise<string> {
  const address = (await requestAddress()) ?? href(routing.defaultLocale, '/');
  return locale ? withQuery(inLocale(address, locale), query) : withoutLongQuery(address);
}

/** The address that logs a citizen in, for a link or a redirect. `freshLogin`: single sign-on is not enough. */
export async function loginAddress(
  level: Level,
  locale: Locale,
  returnTo: string,
  freshLogin = false,
): Promise<string> {
  return buildLoginAddress(level, locale, returnTo, freshLogin || (await isFreshLoginNeeded()));
}

function buildLoginAddress(level: Level, locale: Locale, returnTo: string, freshLogin: boolean): string {
  const query = new URLSearchParams({ level: assuranceOf[level], locale, redirect: returnTo });
  if (freshLogin) query.set('prompt', 'login');
  return `/oauth2/login?${query}`;
}

/** True where a login proxy's session has outlived ours. A fault here must not keep anybody from logging in. */
async function isFreshLoginNeeded(): Promise<boolean> {
  if (!isBehindLoginProxy()) return false;
  return (await within(2_000, requestSession()).catch(() => null))?.needsFreshLogin === true;
}

/** The citizen, if signed in at `level` or above; else null. Never redirects: for pages that show more to them. */
export async function currentCitizen<L extends Level>(level: L): Promise<Citizen<L> | null> {
  const row = await liveSession();
  return row && satisfies(row.assurance, assuranceOf[level]) ? mintCitizen<L>(row.citizenId) : null;
}

export type CurrentSession = {
  citizen: Citizen<'substantial'>;
  /** An opaque mark, the same in all sessions of this citizen: a page compares it and learns nothing from it. */
  holder: string;
  assurance: SessionRow['assurance'];
  amr: string[];
  /** The citizen's name, if the login told it. */
  name: string | null;
  authTime: Date;
  createdAt: Date;
  /** When the session ends unless it is used: the idle limit or the absolute one, whichever comes first. */
  endsAt: Date;
  locale: string;
};

/** Who is signed in, for the header and for pages that show more to them; else null. Never redirects. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const row = await liveSession();
  if (!row || !satisfies(row.assurance, assuranceOf.substantial)) return null;
  const { assurance, amr, authTime, createdAt, locale } = row;
  const citizen = mintCitizen<'substantial'>(row.citizenId);
  const holder = holderOf(row);
  return {
    citizen,
    holder,
    assurance,
    amr,
    name: decryptName(row),
    authTime,
    createdAt,
    locale,
    endsAt: timeoutOf(row),
  };
});
