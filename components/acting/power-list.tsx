import { Button } from '@/components/design/button';
import { PlainForm } from '@/components/form/plain-form';
import { Icon } from '@/components/pictures/icon';
import type { Power } from '@/lib/acting/person';
import { lastDayOf } from '@/lib/acting/power-length';
import type { FormAction } from '@/lib/forms/action-type';
import { dayMonthYear } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

type PowerListProps = LocaleProps & { powers: Power[]; side: 'given' | 'received'; withdraw: FormAction };

/** Powers of attorney that hold, each with a button that ends it at once. */
export function PowerList({ locale, t, powers, side, withdraw }: PowerListProps) {
  if (powers.length === 0)
    return <p>{t(side === 'given' ? 'acting.powers.givenNone' : 'acting.powers.receivedNone')}</p>;
  return (
    <ul className="plain rows people">
      {powers.map(({ id, name, until }) => (
        <li key={id}>
          <Icon name="handshake" />
          <p>
            <strong>{name}</strong>
            <br />
            {t('acting.powers.until', { until: dayMonthYear(locale, lastDayOf(until)) })}
          </p>
          <PlainForm action={withdraw}>
            <input type="hidden" name="locale" value={locale} />
            <Button type="submit" variant="secondary" name="power" value={id}>
              {t.rich(side === 'given' ? 'acting.powers.withdraw' : 'acting.powers.giveUp', {
                name,
                s: (more) => <span className="aksel-sr-only">{more}</span>,
              })}
            </Button>
          </PlainForm>
        </li>
      ))}
    </ul>
  );
}
