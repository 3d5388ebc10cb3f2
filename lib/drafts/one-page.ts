/** A form of one page: its fields, and a draft of what was typed and could not be saved, so that nobody writes it twice. */
import 'server-only';
import { z } from 'zod';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Level } from '@/lib/citizens/assurance';
import { isDraftAuthor } from '@/lib/citizens/citizen';
import { isReadOnly } from '@/lib/database/retry';
import { cleanText } from '@/lib/forms/typed-text';
import { defineDraft, type WhoKeeps } from './drafts';

type Form<L extends Level, Fields extends z.ZodRawShape> = {
  /** The form's name, stored with each draft: the service's own. Never change it. */
  form: string;
  level: L;
  /** What each field may hold: a schema of a text. */
  fields: Fields;
};

/** The longest text that is kept of a field, in UTF-16 units: it comes back, and the field says that it is too long. */
const longest = 20_000;

/** What the page and its action need. `Typed` is what stands in the fields, right or wrong. */
export function defineOnePage<L extends Level, Fields extends z.ZodRawShape>({ form, level, fields }: Form<L, Fields>) {
  type Field = keyof Fields & string;
  type Typed = Record<Field, string>;
  const names = Object.keys(fields) as Field[];
  const textOf = (source: (name: Field) => unknown) =>
    Object.fromEntries(names.map((name) => [name, source(name)])) as Typed;
  const shape = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  const { start, save, unfinished, remove } = defineDraft({ form, level, shape, isBegun: () => true });
  /** Also saved, with nothing in it: an untouched draft is not found again, and each visit would begin another. */
  async function begin(acting: Acting<L>): Promise<string> {
    const at = now();
    const id = await start(acting, {}, new Date(+at - 1));
    await save(acting, id, {}, at);
    return id;
  }
  return {
    /** The fields as they were posted. */
    typedIn: (posted: FormData): Typed => textOf((name) => cleanText(String(posted.get(name) ?? '').slice(0, longest))),

    /** The answers; null where a field is `wrong`. */
    check(typed: Partial<Typed>): { answers: z.output<z.ZodObject<Fields>> | null; wrong: Field[] } {
      const { data, error } = z.object(fields).safeParse(typed);
      const wrong = names.filter((name) => error?.issues.some(({ path }) => path[0] === name));
      return { answers: data ?? null, wrong };
    },

    /**
     * For the page. `draftId`: a hidden field, `draft`, carries it; null while the database only reads. `typed`: what was not
     * saved the last time; null: nothing.
     */
    open: async (acting: Acting<L>): Promise<{ draftId: string | null; typed: Typed | null }> => {
      const found = await unfinished(acting);
      if (!found) return { draftId: await begin(acting).catch(whileReadOnly), typed: null };
      const { id, answers } = found;
      return { draftId: id, typed: Object.keys(answers).length > 0 ? textOf((name) => answers[name] ?? '') : null };
    },

    /** Keeps what was typed for 24 hours. Also for one whose session has ended, where the form names a draft of theirs. */
    keep: async (who: WhoKeeps<L>, draftId: string | null, typed: Typed): Promise<void> => {
      if (draftId && (await save(who, draftId, typed))) return;
      if (!isDraftAuthor(who)) await save(who, await begin(who), typed);
    },

    /** Deletes what was kept: the form is saved. */
    forget: async (acting: Acting<L>, draftId: string | null): Promise<void> => {
      if (draftId) await remove(acting, draftId);
    },
  };
}

function whileReadOnly(error: unknown): null {
  if (!isReadOnly(error)) throw error;
  return null;
}
