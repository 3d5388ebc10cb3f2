import { ChoiceField } from '@/components/form/choice-field';
import { Icon } from '@/components/pictures/icon';
import { dayAndDate } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind, FreeSlot } from '@/services/booking/appointment';
import { kindIcons } from '@/services/booking/parts/kind-icons';

type AvailableKind = { kind: AppointmentKind; first: FreeSlot };

type KindChoiceProps = LocaleProps & {
  available: AvailableKind[];
  chosen?: AppointmentKind | undefined;
  error?: string | undefined;
};

/** The kinds that can be booked, each with its first free day. */
export function KindChoice({ locale, t, available, chosen, error }: KindChoiceProps) {
  return (
    <ChoiceField
      name="type"
      legend={t('booking.kind.heading')}
      hideLegend
      describedBy="td"
      choices={available.map(({ kind, first }) => ({
        value: kind,
        label: (
          <>
            {t(`booking.kinds.${kind}.name`)}
            <Icon {...kindIcons[kind]} />
          </>
        ),
        description: [
          t(`booking.kinds.${kind}.explained`),
          t('booking.kind.firstFree', { day: dayAndDate(locale, first.startAt) }),
        ].join('\n'),
      }))}
      chosen={chosen}
      error={error}
    />
  );
}
