/** What was filled in for a power that was not given: an encrypted draft of the citizen's own, so that nobody writes it twice. */
import 'server-only';
import { z } from 'zod';
import { forOneself } from '@/lib/acting/acting';
import type { Citizen } from '@/lib/citizens/citizen';
import { defineDraft } from '@/lib/drafts/drafts';

const drafts = defineDraft({
  form: 'portal-power',
  level: 'high',
  shape: z.object({ number: z.string(), months: z.string(), service: z.string() }),
});

type Filled = { number: string; months: string; service: string };

/** The longest text that is kept of a field: a number has eleven digits. */
const longest = 100;

/** The fields of the form as they were sent. */
export function filledIn(form: FormData): Filled {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, longest);
  return { number: text('number'), months: text('months'), service: text('service') };
}

/** Keeps them until the power is given, or for 24 hours. */
export async function keepFilled(citizen: Citizen<'high'>, filled: Filled): Promise<void> {
  const own = forOneself(citizen);
  const draft = await drafts.unfinished(own);
  if (!draft || !(await drafts.save(own, draft.id, filled)))
    await drafts.save(own, await drafts.start(own, {}), filled);
}

/** What was kept; null: nothing. */
export async function readFilled(citizen: Citizen<'high'>): Promise<Partial<Filled> | null> {
  return (await drafts.unfinished(forOneself(citizen)))?.answers ?? null;
}

/** Deletes what was kept: the power is given. */
export async function forgetFilled(citizen: Citizen<'high'>): Promise<void> {
  const own = forOneself(citizen);
  const draft = await drafts.unfinished(own);
  if (draft) await drafts.remove(own, draft.id);
}
