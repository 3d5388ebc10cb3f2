import { PhoneLink } from '@/components/layout/phone-link';
import { Fact, Receipt } from '@/components/receipt/receipt';
import { capitalised, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';

type ReceiptFactsProps = LocaleProps & { appointment: Appointment; bookedBy: string };

/** The receipt of a booking: number, when and by whom it was booked, and the practice's telephone. */
export function ReceiptFacts({ locale, t, appointment, bookedBy }: ReceiptFactsProps) {
  const { id, createdAt, cancelledAt, movedAt, movedFrom, kind, practice } = appointment;
  return (
    <Receipt t={t} prefix="HP" id={id}>
      <Fact term={t('appointments.receipt.kind')}>{t(`booking.kinds.${kind}.name`)}</Fact>
      <Fact term={t('appointments.receipt.booked')}>{longDateAndTime(locale, createdAt)}</Fact>
      {bookedBy && <Fact term={t('appointments.receipt.bookedBy')}>{bookedBy}</Fact>}
      {movedAt && <Fact term={t('appointments.move.movedAt')}>{longDateAndTime(locale, movedAt)}</Fact>}
      {movedFrom && (
        <Fact term={t('appointments.move.original')}>{capitalised(longDateAndTime(locale, movedFrom))}</Fact>
      )}
      {cancelledAt && <Fact term={t('appointments.receipt.cancelledAt')}>{longDateAndTime(locale, cancelledAt)}</Fact>}
      <Fact term={t('appointments.receipt.phone')}>
        <PhoneLink phone={practice.phone} alone />
      </Fact>
    </Receipt>
  );
}
