import { Radio, RadioGroup } from '@/components/design-system';
import { Icon } from '@/components/pictures/icon';
import { dayAndDate } from '@/lib/i18n/dates';
import type { Speaking } from '@/lib/i18n/texts';
import type { FreeSlot, ServiceType } from '@/services/booking/appointment';
import { kindIcons } from './kind-icons';

type OpenKind = { kind: ServiceType; first: FreeSlot };

type KindChoiceProps = Speaking & { open: OpenKind[]; chosen?: ServiceType | undefined; error?: string | undefined };

/** The kinds that can be booked, each with its first free day. */
export function KindChoice({ locale, t, open, chosen, error }: KindChoiceProps) {
  return (
    <RadioGroup
      className="choices gap"
      name="type"
      defaultValue={chosen}
      legend={t('booking.kind.heading')}
      hideLegend
      aria-describedby="td"
      error={error}
    >
      {open.map(({ kind, first }) => (
        <Radio
          key={kind}
          id={kind}
          value={kind}
          description={[
            t(`booking.kinds.${kind}.explained`),
            t('booking.kind.firstFree', { day: dayAndDate(locale, first.startAt) }),
          ].join('\n')}
        >
          {t(`booking.kinds.${kind}.name`)}
          <Icon {...kindIcons[kind]} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
