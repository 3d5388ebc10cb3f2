import { Button } from '@/components/design/button';
import { ActKey } from '@/components/form/act-key';
import { PlainForm } from '@/components/form/plain-form';
import { distanceText } from '@/components/times/distance';
import type { FormAction } from '@/lib/forms/action-type';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { slotValue } from '@/lib/slots/slot-value';
import { SubstitutesAt } from '@/services/booking/parts/substitutes';
import type { ToRebook } from '@/services/booking/rebooking';
import { RebookFields, StandInFields } from './rebook-fields';

type RebookButtonsProps = LocaleProps & { offered: ToRebook; rebook: FormAction };

/** The nearest times, each a button that books it: for pages that load no scripts of forms, as the start page. */
export function RebookButtons({ locale, t, offered: { appointment, gp, nearest }, rebook }: RebookButtonsProps) {
  return (
    <PlainForm action={rebook}>
      <RebookFields locale={locale} appointment={appointment} />
      <StandInFields gp={gp} times={nearest} />
      <ActKey />
      <p className="gap-s prose">{t('appointments.byPractice.choose')}</p>
      {gp && <SubstitutesAt {...{ locale, t, gp }} times={nearest} />}
      <ul className="plain stack-s gap-s">
        {nearest.map((slot) => (
          <li key={slotValue(slot)}>
            <Button type="submit" variant="secondary" name="slot" value={slotValue(slot)}>
              <span className="aksel-sr-only">{t('appointments.byPractice.confirm')}: </span>
              {capitalised(dateAndTime(locale, slot.startAt))}
            </Button>
            <p className="small">{distanceText(t, appointment.startAt, slot.startAt)}</p>
          </li>
        ))}
      </ul>
    </PlainForm>
  );
}
