import { Button } from '@/components/design/button';
import { PlainForm } from '@/components/form/plain-form';
import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import { capitalised, clockTime, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Waiting } from '@/services/booking/earlier';
import { strong } from '@/services/booking/parts/cancel-rule';
import { earlierPath } from './earlier-path';
import { wantedText } from './wanted-text';

/** The times that are held for the citizen: what is on the page first. */
export function OfferCards({ locale, t, waiting }: LocaleProps & { waiting: Waiting[] }) {
  return waiting.map(({ kind, appointmentId, offered }) => {
    if (!offered) return null;
    const id = `offer-${kind}`;
    const clock = clockTime(locale, offered.until);
    return (
      <section className="card card--dawn form gap no-print" key={kind} aria-labelledby={id}>
        <h2 className="aksel-heading aksel-heading--small" id={id}>
          {t(appointmentId ? 'appointments.earlier.offer' : 'appointments.earlier.offerAny')}
        </h2>
        <p className="when">{capitalised(dateAndTime(locale, offered.slot.startAt))}</p>
        <p className="gap-s">
          {t.rich(`appointments.earlier.${appointmentId ? 'held' : 'heldAny'}`, { clock, b: strong })}
        </p>
        <div className="actions">
          <ButtonLink href={href(locale, earlierPath(kind))}>{t('appointments.earlier.see')}</ButtonLink>
        </div>
      </section>
    );
  });
}

type WaitingCardsProps = LocaleProps & { waiting: Waiting[]; stop: FormAction };

/** What the citizen waits for: a quiet card each, which says when it stops by itself. */
export function WaitingCards({ locale, t, waiting, stop }: WaitingCardsProps) {
  return waiting.map((one) => {
    const { kind, appointmentId, notice, until } = one;
    const id = `waiting-${kind}`;
    const when = dateAndTime(locale, until);
    return (
      <section className="card form gap no-print" key={kind} aria-labelledby={id}>
        <h2 className="aksel-heading aksel-heading--small" id={id}>
          {t(appointmentId ? 'appointments.earlier.title' : 'appointments.earlier.titleAny')}
        </h2>
        <p>
          {t(`booking.kinds.${kind}.name`)}. {wantedText({ locale, t }, one)} {t(`appointments.earlier.told.${notice}`)}
        </p>
        <p className="gap-s small">
          {t(appointmentId ? 'appointments.earlier.ends' : 'appointments.earlier.endsAny', { when })}
        </p>
        <div className="actions">
          <ButtonLink href={href(locale, earlierPath(kind), { change: '1' })} variant="secondary">
            {t('appointments.earlier.change')}
            <span className="aksel-sr-only"> {t('appointments.earlier.changeWhat')}</span>
          </ButtonLink>
          <PlainForm action={stop}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="kind" value={kind} />
            <Button type="submit" variant="tertiary">
              {t('appointments.earlier.stop')}
            </Button>
          </PlainForm>
        </div>
      </section>
    );
  });
}
