import { nameAndAge } from '@/components/acting/relation';
import { PhoneLink } from '@/components/layout/phone-link';
import { Fact, Receipt } from '@/components/receipt/receipt';
import type { Person } from '@/lib/acting/person';
import { capitalised, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';

type ReceiptFactsProps = LocaleProps & {
  appointment: Appointment;
  /** The name of who booked it; empty where the register does not know. */
  bookedBy: string;
  /** For whom it is, if for another than the one who reads. */
  whom: Person | null;
};

/** The receipt of a booking: number, when and by whom it was booked, and the practice's telephone. */
export function ReceiptFacts({ locale, t, appointment, bookedBy, whom }: ReceiptFactsProps) {
  const { id, createdAt, cancelledAt, lateFee, movedAt, movedFrom, kind, practice } = appointment;
  const cancelled = cancelledAt && longDateAndTime(locale, cancelledAt);
  return (
    <Receipt t={t} prefix="HP" id={id}>
      {whom && <Fact term={t('appointments.receipt.person')}>{nameAndAge({ t }, whom)}</Fact>}
      <Fact term={t('appointments.receipt.kind')}>{t(`booking.kinds.${kind}.name`)}</Fact>
      <Fact term={t('appointments.receipt.booked')}>{longDateAndTime(locale, createdAt)}</Fact>
      {bookedBy && <Fact term={t('appointments.receipt.bookedBy')}>{bookedBy}</Fact>}
      {movedAt && <Fact term={t('appointments.move.movedAt')}>{longDateAndTime(locale, movedAt)}</Fact>}
      {movedFrom && (
        <Fact term={t('appointments.move.previous')}>{capitalised(longDateAndTime(locale, movedFrom))}</Fact>
      )}
      {cancelled && (
        <Fact term={t('appointments.receipt.cancelledAt')}>
          {lateFee === null ? cancelled : t('appointments.receipt.afterDeadline', { when: cancelled })}
        </Fact>
      )}
      {lateFee !== null && (
        <>
          <Fact term={t('appointments.receipt.toPay')}>
            {t('appointments.receipt.toPayText', { fee: lateFee, practice: practice.name })}
          </Fact>
          <Fact term={t('appointments.receipt.billWrong')}>
            {t.rich('appointments.receipt.billWrongText', { phone: () => <PhoneLink phone={practice.phone} /> })}
          </Fact>
        </>
      )}
      <Fact term={t('appointments.receipt.phone')}>
        <PhoneLink phone={practice.phone} alone />
      </Fact>
    </Receipt>
  );
}
