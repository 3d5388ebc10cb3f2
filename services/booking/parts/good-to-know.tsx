import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

/** What an appointment costs, and that no reminder comes; before it is booked, also until when it can be cancelled. */
export function GoodToKnow({ locale, t, cancelUntil }: LocaleProps & { cancelUntil?: Date }) {
  return (
    <section className={cancelUntil ? 'gap' : undefined}>
      <h2 className={`aksel-heading aksel-heading--${cancelUntil ? 'small' : 'medium'}`}>{t('booking.know.title')}</h2>
      <ul className="bullets prose">
        <li>{t('booking.know.price')}</li>
        {cancelUntil && (
          <li>
            <CancelUntil {...{ locale, t }} startAt={cancelUntil} />
          </li>
        )}
        <li>{t('booking.know.noReminder')}</li>
      </ul>
    </section>
  );
}

/** Until when an appointment can be cancelled here, and what it may cost when that is late. */
export function CancelUntil({ locale, t, startAt }: LocaleProps & { startAt: Date }) {
  return (
    <>
      {t('booking.know.until', { when: dateAndTime(locale, startAt) })} {t('appointments.cancel.fee')}
    </>
  );
}
