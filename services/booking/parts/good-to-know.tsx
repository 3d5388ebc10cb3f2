import type { Person } from '@/lib/acting/person';
import type { LocaleProps } from '@/lib/i18n/texts';
import { configuredChannel } from '@/lib/notifications/channels/configured';
import { CancelRule, MoveRule, type Rule } from './cancel-rule';

/** What an appointment costs (a child's nothing), and that no reminder comes; before it is booked, also how late one can change it. */
export function GoodToKnow({ locale, t, rule, whom }: LocaleProps & { rule?: Rule; whom: Person | null }) {
  return (
    <section className={rule ? 'gap' : undefined}>
      <h2 className={`aksel-heading aksel-heading--${rule ? 'small' : 'medium'}`}>{t('booking.know.title')}</h2>
      <ul className="bullets prose">
        <li>{t(whom?.relation === 'parent' ? 'booking.know.priceChild' : 'booking.know.price')}</li>
        {rule && (
          <>
            <li>
              <CancelRule {...{ locale, t }} {...rule} />
            </li>
            <li>
              <MoveRule {...{ locale, t }} {...rule} />
            </li>
          </>
        )}
        <li>{configuredChannel() ? t('booking.know.reminder') : t('booking.know.noReminder')}</li>
      </ul>
    </section>
  );
}
