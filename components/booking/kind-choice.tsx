import { FieldError } from '@/components/form/field-error';
import { RadioGroup } from '@/components/form/radio-group';
import { Icon, type IconName } from '@/components/layout/icon';
import type { FreeSlot, ServiceType } from '@/lib/booking/appointment';
import { dayAndDate } from '@/lib/i18n/dates';
import { RadioCard, RadioExplained } from './radio-card';
import type { Speaking } from './texts';

const icons: Record<ServiceType, IconName> = { office: 'hospital', video: 'video', phone: 'phone' };

type OpenKind = { kind: ServiceType; first: FreeSlot };

type KindChoiceProps = Speaking & { open: OpenKind[]; chosen?: ServiceType | undefined; error?: string | undefined };

/** The kinds that can be booked, each with its first free day. */
export function KindChoice({ locale, t, open, chosen, error }: KindChoiceProps) {
  return (
    <RadioGroup
      labelledBy="t"
      describedBy={error ? 'kind-e td' : 'td'}
      legendClass="aksel-sr-only"
      legend={t('booking.kind.heading')}
    >
      {error && <FieldError id="kind-e">{error}</FieldError>}
      <div className="choices gap">
        {open.map(({ kind, first }) => (
          <RadioCard
            key={kind}
            id={kind}
            name="type"
            value={kind}
            label={t(`booking.kinds.${kind}.name`)}
            checked={kind === chosen}
            invalid={Boolean(error)}
          >
            <RadioExplained id={kind}>
              {t(`booking.kinds.${kind}.explained`)}
              <br />
              {t('booking.kind.firstFree', { day: dayAndDate(locale, first.startAt) })}
            </RadioExplained>
            <Icon name={icons[kind]} />
          </RadioCard>
        ))}
      </div>
    </RadioGroup>
  );
}
