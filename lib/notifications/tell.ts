/**
 * Writes what is to be told as a part of the SQL statement that does it, as the audit is: never one without the other. A
 * portal without a channel writes nothing: decision record 056.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ValueOrPlace } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';
import { configuredChannel } from './channels/configured';
import { awake } from './hours';

/**
 * One message about what is done. `sendAt`: not before; `othersAt`: the same for those who did not do it, where that is later.
 * `notAfter`: where it is worthless before the rest of them.
 */
export type ToTell = { what: string; sendAt: Date; othersAt?: Date; notAfter?: Date };

/** Tells who did it at once, and others when people are awake. */
export const atOnce = (what: string, at: Date): ToTell => ({ what, sendAt: at, othersAt: awake(at) });

/** The messages as one value of a statement. */
export const asNotices = (messages: ToTell[]): string => JSON.stringify(messages);

type Telling = {
  /** Who says what is in it: `Teller.service`. It stands in the text. */
  service: string;
  /** Ids of citizens, as expressions over `done`. Null is nobody; who is named twice is told once. */
  to: SQL[];
  /** Which of them did it, as an expression over `done`. Left out: none of them. */
  by?: SQL;
  /**
   * The values of the statement, of which two are for this. `notices`: what `asNotices` made. `locale`: in which the act was
   * done; null: that of what was told of it before.
   */
  values: { notices: ValueOrPlace; locale: ValueOrPlace<Locale | null> };
  at: ValueOrPlace<Date>;
  /** From this instant on none of them is worth sending: an expression over `done`. */
  until: SQL;
  /** The part of the statement that did it. Each of its rows, with `id` and `version`, is told of. */
  done: SQL;
};

// Beside a locale that stands in a SELECT of its own: else the planner sees it, finds that a plan for this one call is the
// cheaper one, since it needs no look at what was told before, and makes it anew for each call, which costs an act twice.
const earlierLocale = sql`
  (SELECT earlier.locale FROM notification AS earlier
   WHERE earlier.entity_id = done.id AND earlier.citizen_id = recipient.told AND earlier.locale IS NOT NULL
   ORDER BY earlier.version DESC LIMIT 1)`;

/** Nobody is woken for what can wait for the morning; what is nearly over by then is told an hour before. */
const dueOf = ({ by = sql`NULL`, at, until }: Telling) => sql`
  CASE WHEN recipient.told = ${by}::uuid OR notice."othersAt" IS NULL THEN notice."sendAt"
    ELSE least(notice."othersAt", greatest(${at}::timestamptz, ${until} - interval '1 hour')) END`;

/** For the list of parts after `WITH`, with its own comma in front: empty where no channel is configured. */
export function andTell(telling: Telling): SQL {
  // The places of values that stand nowhere must not be asked for.
  if (!configuredChannel()) return sql``;
  const { service, to, values, at, until, done } = telling;
  const { notices, locale } = values;
  const recipients = sql.join(to, sql`, `);
  return sql`
    , notified AS (
      INSERT INTO notification (citizen_id, service, what, entity_id, version, locale, said_at, due_at, not_after)
      SELECT recipient.told, ${sql`${service}`.inlineParams()}::text, notice.what, done.id, done.version,
        coalesce((SELECT ${locale}::text), ${earlierLocale}), ${at}::timestamptz, ${dueOf(telling)},
        least(notice."notAfter", ${until})
      FROM ${done} AS done
      CROSS JOIN jsonb_to_recordset(${notices}::jsonb) AS notice
        (what text, "sendAt" timestamptz, "othersAt" timestamptz, "notAfter" timestamptz)
      CROSS JOIN LATERAL (
        SELECT DISTINCT named.told FROM unnest(ARRAY[${recipients}]::uuid[]) AS named (told) WHERE named.told IS NOT NULL
      ) AS recipient
      WHERE notice."sendAt" < least(notice."notAfter", ${until})
      ON CONFLICT DO NOTHING
    )`;
}
