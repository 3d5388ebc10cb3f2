import { wordsOf } from '@/app/[locale]/(portal)/access-log/words';
import type { LogEvent } from '@/lib/audit/access-log-store';
import { longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { HeldPart } from '@/lib/mine/held';

type Log = { events: LogEvent[]; isCut: boolean };

/** The access log as a part of the file. Of others it says who they are, and no id. */
export function logPart(words: LocaleProps, { events, isCut }: Log): HeldPart {
  const { locale, t } = words;
  const rows = events.map((event) => ({ event, ...wordsOf(words, event, null) }));
  return {
    name: 'accessLog',
    title: t('mine.file.log'),
    note: isCut ? t('mine.file.cut', { count: events.length }) : undefined,
    things: rows.map(({ event, who, role, what }) => [
      [t('accessLog.when'), longDateAndTime(locale, event.at)],
      [t('accessLog.who'), [who, role].filter(Boolean).join(', ')],
      [t('accessLog.what'), what],
    ]),
    data: rows.map(({ event, who, role }) => ({ at: event.at, action: event.action, about: event.aboutAt, who, role })),
  };
}
