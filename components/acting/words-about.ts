/** The texts of a page that may be for somebody else: "Your letters", or "The letters to Odin". */
import type { Texts } from '@/lib/i18n/texts';

type Whom = { name: string };
type Take = (key: string, values?: Record<string, unknown>) => unknown;

/**
 * The same texts as they are said of another: where a key has a sister that ends in `Whom`, that one is taken, and its
 * `{whom}` is the name. Null, for oneself: the texts as they are.
 */
export function wordsAbout(t: Texts, whom: Whom | null): Texts {
  return whom ? saidOf(t, whom.name) : t;
}

/** The same for titles and addresses, in which no name may stand. */
export function titlesAbout(t: Texts, whom: Whom | null): Texts {
  return whom ? saidOf(t, t('acting.somebody')) : t;
}

function saidOf(t: Texts, name: string): Texts {
  const taking =
    (take: Take): Take =>
    (key, values) =>
      t.has(`${key}Whom` as never) ? take(`${key}Whom`, { ...values, whom: name }) : take(key, values);
  return Object.assign(taking(t as Take), t, {
    rich: taking(t.rich as Take),
    markup: taking(t.markup as Take),
  }) as Texts;
}
