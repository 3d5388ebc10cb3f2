import { Button } from '@/components/design/button';
import { SelectField } from '@/components/form/select-field';
import type { Person } from '@/lib/acting/person';
import { fixedPeriods, type Period } from '@/lib/audit/access-log';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

type LogFilterProps = LocaleProps & {
  people: Person[];
  mark: string;
  period: Period;
  years: number[];
  ownName: string;
};

/** Whose log, and of when. A GET form: it works without scripts, and each choice has its own address. */
export function LogFilter({ locale, t, people, mark, period, years, ownName }: LogFilterProps) {
  const persons = people.map(({ mark: value, relation, name }) => ({
    value,
    label: relation === 'self' ? t('accessLog.yourself', { name: ownName }) : name,
  }));
  const periods = [
    ...fixedPeriods.map((value) => ({ value, label: t(`accessLog.${value}`) })),
    ...years.map((year) => ({ value: String(year), label: String(year) })),
  ];
  return (
    <form className="log-filter gap-l" action={href(locale, '/access-log')} method="get">
      {persons.length > 1 && (
        <SelectField name="person" label={t('accessLog.person')} choices={persons} chosen={mark} />
      )}
      <SelectField name="period" label={t('accessLog.period')} choices={periods} chosen={period} />
      <Button variant="secondary" type="submit">
        {t('accessLog.show')}
      </Button>
    </form>
  );
}
