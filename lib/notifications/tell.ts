/**
 * Writes what is to be told as a part of the SQL statement that does it, as the audit is: never one without the other. A
 * portal without a channel writes nothing: decision record 056.
 */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ValueOrPlace } from '@/lib/database/statement';
import type { Locale } from '@/lib/i18n/routing';
import { configuredChannel } from './channels/configured';

/** One message about what is done. `sendAt`: not before. `notAfter`: where it is worthless before the rest of them. */
export type ToTell = { what: string; sendAt: Date; notAfter?: Date };

/** The messages as one value of a statement. */
export const asNotices = (messages: ToTell[]): string => JSON.stringify(messages);

type Telling = {
  /** Who says what is in it: `Teller.service`. It stands in the text. */
  service: string;
  /** Ids of citizens, as expressions over `done`. Null is nobody; who is named twice is told once. */
  to: SQL[];
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

const earlierLocale = sql`
  (SELECT earlier.locale FROM notification AS earlier
   WHERE earlier.entity_id = done.id AND earlier.citizen_id = recipient.told AND earlier.locale IS NOT NULL
   ORDER BY earlier.version DESC LIMIT 1)`;

/** For the list of parts after `WITH`, with its own comma in front: empty where no channel is configured. */
export function andTell({ service, to, values, at, until, done }: Telling): SQL {
  // The places of values that stand nowhere must not be asked for.
  if (!configuredChannel()) return sql``;
  const { notices, locale } = values;
  const recipients = sql.join(to, sql`, `);
  return sql`
    , notified AS (
      INSERT INTO notification (citizen_id, service, what, entity_id, version, locale, said_at, due_at, not_after)
      SELECT recipient.told, ${sql`${service}`.inlineParams()}::text, notice.what, done.id, done.version,
        coalesce(${locale}::text, ${earlierLocale}), ${at}::timestamptz, notice."sendAt",
        least(notice."notAfter", ${until})
      FROM ${done} AS done
      CROSS JOIN jsonb_to_recordset(${notices}::jsonb) AS notice
        (what text, "sendAt" timestamptz, "notAfter" timestamptz)
      CROSS JOIN LATERAL (
        SELECT DISTINCT named.told FROM unnest(ARRAY[${recipients}]::uuid[]) AS named (told) WHERE named.told IS NOT NULL
      ) AS recipient
      WHERE notice."sendAt" < least(notice."notAfter", ${until})
      ON CONFLICT DO NOTHING
    )`;
}
