/**
 * The route that saves a form while it is being written (`components/form/keep-typed.tsx`), and before a logout. It reads
 * nothing of the draft, prolongs no session, and saves for one that has timed out. `proxy.ts` refuses other origins.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { POST as logOut } from '@/app/oauth2/logout/route';
import { draftAuthor } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import type { DraftAuthor } from '@/lib/citizens/citizen';
import type { DoorLevel } from '@/lib/doors/doors';
import { href } from '@/lib/doors/href';
import type { Kept } from '@/lib/drafts/drafts';
import { env } from '@/lib/env/env';
import { type GivenBack, giveBack, postedForm } from '@/lib/http/posted-form';
import { clockTime } from '@/lib/i18n/dates';
import { isLocale, type Locale, routing } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';

/** What the page is told. `tooLong`: a text is longer than is kept. */
export type KeptAnswer = Omit<Kept, 'state'> & { state: Kept['state'] | 'tooLong' };

const headers = { 'Cache-Control': 'no-store' };

type Save = (author: DraftAuthor, draftId: string, form: FormData) => Promise<KeptAnswer>;
type Context = { params: Promise<{ locale: string; draft: string }> };

/**
 * `_level`: of the form's pages, as the list of doors says it. Whoever may only save needs no level. `texts`: the fields that
 * the citizen writes, which are shown where nothing could be saved before a logout.
 */
export function keepDoor(_level: DoorLevel, save: Save, texts: readonly string[] = []) {
  return async (request: NextRequest, { params }: Context): Promise<Response> => {
    const posted = postedForm.getStore();
    if (posted) posted.began = true;
    const { locale: language, draft } = await params;
    const locale = isLocale(language) ? language : routing.defaultLocale;
    const form = await request.formData().catch(() => null);
    if (!form) return Response.json({ state: 'unreadable' }, { status: 400, headers });
    const isLogout = form.has('logout');
    try {
      const author = await draftAuthor();
      const kept = author && (await save(author, draft, form));
      if (isLogout && kept?.state === 'tooLong') return notLoggedOut(locale, { why: 'tooLong', texts });
      if (isLogout) return logOut(request);
      if (!kept) return Response.json({ state: 'signedOut' }, { status: 401, headers });
      return Response.json({ ...kept, clock: clockTime(locale, now()) }, { headers });
    } catch (error) {
      const reference = logFault(error, 'keep');
      if (!isLogout) return Response.json({ state: 'fault' }, { status: 503, headers });
      return notLoggedOut(locale, { why: 'fault', reference, texts });
    }
  };
}

/** What could not be saved goes back to the citizen; where that cannot be (on Vercel), the problem page says so. */
function notLoggedOut(locale: Locale, why: Omit<GivenBack, 'isLogout'>): NextResponse {
  giveBack({ ...why, isLogout: true });
  const problem = href(locale, '/problem', { reference: why.reference, after: 'form' });
  return NextResponse.redirect(`${env().NEXTAUTH_URL}${problem}`, { status: 303, headers });
}
