import type { LogEvent } from '@/lib/audit/access-log-store';
import { atTime, dayMonthYear } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { wordsOf } from './words';

type LogTableProps = LocaleProps & { events: LogEvent[]; whom: string | null };

/** When, who and what; on a narrow screen each row is a block. */
export function LogTable({ locale, t, events, whom }: LogTableProps) {
  if (events.length === 0) return <p className="gap-l">{t('accessLog.none')}</p>;
  const rows = events.map((event) => ({ ...event, ...wordsOf({ locale, t }, event, whom) }));
  return (
    <table className="log gap-l">
      <caption className="aksel-sr-only">{t('accessLog.caption')}</caption>
      <thead>
        <tr>
          {[t('accessLog.when'), t('accessLog.who'), t('accessLog.what')].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who, role, what }) => (
          <tr key={id}>
            <td className="log__when">
              <span className="nowrap">{dayMonthYear(locale, at)}</span>{' '}
              <span className="muted nowrap">{atTime(locale, at)}</span>
            </td>
            <th scope="row">
              {who}
              {role && (
                <>
                  <br />
                  <span className="muted regular">{role}</span>
                </>
              )}
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
