import type { ReactNode } from 'react';
import { Icon } from '@/components/pictures/icon';
import { atTimeRange, capitalised, dayAndDate } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

type Span = { startAt: Date; endAt: Date };
type FromToProps = LocaleProps & { from: Span; to: Span; change: ReactNode };

/** The old time and the new one beside each other. `change`: what leads to another new time. */
export function FromTo({ locale, t, from, to, change }: FromToProps) {
  return (
    <div className="swap gap-l">
      <div>
        <h2 className="aksel-heading">{t('appointments.move.from')}</h2>
        <When locale={locale} {...from} />
      </div>
      <Icon name="arrow-right" />
      <div className="swap__new">
        <h2 className="aksel-heading">{t('appointments.move.to')}</h2>
        <When locale={locale} {...to} />
        <p>{change}</p>
      </div>
    </div>
  );
}

function When({ locale, startAt, endAt }: Span & Pick<LocaleProps, 'locale'>) {
  return (
    <p className="when">
      {capitalised(dayAndDate(locale, startAt))}
      <br />
      <span className="nowrap">{atTimeRange(locale, startAt, endAt)}</span>
    </p>
  );
}
