/**
 * The guard. Every page, route and action that needs a citizen asks here, by itself: layouts and the proxy are no
 * guard. It answers with a Citizen of the level that was checked, or leaves.
 */
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/calendar/clock';
import { assuranceOf, type Level, satisfies } from '@/lib/citizens/assurance';
import { type Citizen, type DraftAuthor, mintCitizen, mintDraftAuthor } from '@/lib/citizens/citizen';
import { href } from '@/lib/doors/href';
import { requestAddress } from '@/lib/http/request-address';
import { inLocale, type Locale, localeOfPath, routing } from '@/lib/i18n/routing';
import { isLive, timedOutRecently, timeoutOf } from './session/rules';
import { decryptName, isTouchDue, type SessionRow, touchSession } from './session/store';
import { isBehindLoginProxy } from './ways/configured';
import { syncSession } from './ways/login-method';

/** The session of this request, read once a page; an action reads it each time, for React keeps nothing there. */
const requestSession = cache(async () => syncSession(await headers()));

/** The row where it is live, its use written down; else null. */
async function touchIfLive(row: SessionRow | null): Promise<SessionRow | null> {
  if (!row || !isLive(row, now())) return null;
  if (isTouchDue(row, now()) && !(await isPrefetch())) await touchSession(row, now());
  return row;
}

const liveSession = cache(async () => touchIfLive((await requestSession()).row));

type Options = {
  /** The language to go on in, where it is another than that of the page. */
  locale?: Locale;
  /** Only for actions: saves what was typed, where the session ran out before the form arrived. */
  keep?: (author: DraftAuthor) => Promise<void>;
};

/**
 * A citizen signed in at `level` or above; else leaves: to the login where nobody is signed in, to the step-up page
 * where the level is too low. After a real logout, a form that arrives is not stored, and the page says so.
 */
export async function requireCitizen<L extends Level>(level: L, { locale, keep }: Options = {}): Promise<Citizen<L>> {
  // Read once: a refusal that this reading reports is not reported by the next.
  const { row, refusal, needsFreshLogin = false } = await requestSession();
  const live = await touchIfLive(row);
  if (live && satisfies(live.assurance, assuranceOf[level])) return mintCitizen<L>(live.citizenId);
  const here = await pageAddress(locale);
  const language = localeOfPath(here) ?? routing.defaultLocale;
  if (refusal) redirect(href(language, '/login-failed', { reason: refusal, redirect: here }));
  if (keep) {
    const author = row && (live || timedOutRecently(row, now())) ? mintDraftAuthor(row.citizenId) : null;
    if (!author) redirect(href(language, '/signed-out', { form: 'lost', redirect: here }));
    await keep(author);
  }
  if (live) redirect(href(language, '/step-up', { redirect: here }));
  redirect(addressOfLogin(level, language, here, needsFreshLogin));
}

/** The page to come back to: the request's own address, also of an action, which is posted to its page. */
async function pageAddress(locale: Locale | undefined): Promise<string> {
  const address = (await requestAddress()) ?? href(routing.defaultLocale, '/');
  return locale ? inLocale(address, locale) : address;
}

/** Where a plain link or a redirect sends a citizen to log in. `anew`: not on a login that is there already. */
export async function loginAddress(level: Level, locale: Locale, returnTo: string, anew = false): Promise<string> {
  return addressOfLogin(level, locale, returnTo, anew || (await needsNewLogin()));
}

function addressOfLogin(level: Level, locale: Locale, returnTo: string, isNew: boolean): string {
  const query = new URLSearchParams({ level: assuranceOf[level], locale, redirect: returnTo });
  if (isNew) query.set('prompt', 'login');
  return `/oauth2/login?${query}`;
}

/** Behind a login proxy, whose session may outlive ours. A fault here must not keep anybody from logging in. */
async function needsNewLogin(): Promise<boolean> {
  if (!isBehindLoginProxy()) return false;
  return (await requestSession().catch(() => null))?.needsFreshLogin === true;
}

export type CurrentSession = {
  citizen: Citizen<'substantial'>;
  assurance: SessionRow['assurance'];
  amr: string[];
  /** What the citizen is called, where the login told it. */
  name: string | null;
  authTime: Date;
  createdAt: Date;
  /** The earlier of the idle and the absolute end, as it stands now. */
  endsAt: Date;
  locale: string;
};

/** Who is signed in, for header and pages that show more to those who are; null for everybody else. Never leaves. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const row = await liveSession();
  if (!row || !satisfies(row.assurance, assuranceOf.substantial)) return null;
  const { assurance, amr, authTime, createdAt, locale } = row;
  const citizen = mintCitizen<'substantial'>(row.citizenId);
  return { citizen, assurance, amr, name: decryptName(row), authTime, createdAt, locale, endsAt: timeoutOf(row) };
});

/** A prefetch is not the citizen's doing, and does not prolong the session. */
async function isPrefetch(): Promise<boolean> {
  const sent = await headers();
  return sent.has('next-router-prefetch') || /prefetch/.test(sent.get('sec-purpose') ?? sent.get('purpose') ?? '');
}
