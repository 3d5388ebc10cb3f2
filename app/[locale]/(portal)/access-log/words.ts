/** A row of the access log in plain words: who, in which role, what. */
import type { LogEvent } from '@/lib/audit/access-log-store';
import { onDayAndDate } from '@/lib/i18n/dates';
import type { Key, LocaleProps, Texts } from '@/lib/i18n/texts';
import { auditedAs, roleNamed } from '@/services/services';

/** The portal's own actions. Whatever is neither here nor with a service is of one that is gone. */
const ownActions: Readonly<Record<string, Key>> = {
  'portal.takeOut': 'accessLog.did.takeOut',
  'portal.readLog': 'accessLog.did.readLog',
  'power.give': 'accessLog.did.givePower',
  'power.end': 'accessLog.did.endPower',
  'power.withdraw': 'accessLog.did.withdrawPower',
};

/** The text that says what was done. */
export const didOf = (action: string): Key => auditedAs(action) ?? ownActions[action] ?? 'accessLog.did.other';

export type LogWords = { who: string; role: string; what: string };

/** `whom`: the name of the one whom it is about; null where that is who looks. */
export function wordsOf(
  { locale, t }: LocaleProps,
  { action, aboutAt, actor }: LogEvent,
  whom: string | null,
): LogWords {
  const did = t(didOf(action));
  const what = aboutAt ? t('accessLog.withDay', { what: did, day: onDayAndDate(locale, aboutAt) }) : did;
  return { ...whoOf(t, actor, whom), what };
}

function whoOf(t: Texts, actor: LogEvent['actor'], whom: string | null): Omit<LogWords, 'what'> {
  if (actor.kind === 'operators') return { who: t('accessLog.operators'), role: t('accessLog.operatorsRole') };
  if (actor.kind === 'reader') {
    const role = roleNamed(actor.role);
    return { who: actor.name, role: [role && t(role), actor.place].filter(Boolean).join(', ') };
  }
  const { isYou, isSubject, name } = actor;
  if (isSubject)
    return { who: isYou ? t('accessLog.you') : (name ?? whom ?? ''), role: isYou ? (name ?? '') : t('accessLog.self') };
  const role = whom === null ? t('accessLog.forYou') : t('accessLog.forOther', { name: whom });
  return { who: isYou ? t('accessLog.you') : (name ?? t('accessLog.unknown')), role };
}
