import type { IconName } from '@/components/pictures/icon';
import type { Person } from '@/lib/acting/person';
import { lastDayOf } from '@/lib/acting/power-length';
import { dayMonthYear } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

/** The name, and the age where the relation hangs on it. */
export function nameAndAge({ t }: Pick<LocaleProps, 't'>, { name, age, relation }: Person): string {
  return relation === 'parent' && age !== null ? t('acting.withAge', { name, age }) : name;
}

/** What the person is to the one who acts, in words. */
export function relationText({ locale, t }: LocaleProps, { relation, sees, until, name }: Person): string {
  if (relation === 'self') return name;
  if (relation === 'parent') return sees === 'all' ? t('acting.child') : t('acting.childOf12');
  return until ? t('acting.power', { until: dayMonthYear(locale, lastDayOf(until)) }) : t('acting.powerOpen');
}

/** The same in a few words, with a child's age. */
export function shortRelation(texts: LocaleProps, person: Person): string {
  const { age, relation } = person;
  return relation === 'parent' && age !== null ? texts.t('acting.childWithAge', { age }) : relationText(texts, person);
}

/** The icon of each relation. */
export const relationIcons: Record<Person['relation'], IconName> = {
  self: 'person',
  parent: 'child',
  power: 'handshake',
};
