import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/layout/button-link';
import { FjordPicture } from '@/components/pictures/fjord-picture';
import { daysBetween } from '@/components/times/distance';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Next } from '@/services/booking/appointment';
import { draftName } from '@/services/booking/parts/unfinished/draft-name';
import { stepPath } from '@/services/booking/steps';

type HeroProps = LocaleProps & {
  /** Who is signed in, and what is next for them; `next` is undefined at substantial. */
  greeted: { name: string | null; next: Next | undefined } | null;
  at: Date;
};

/** The top of the start page: picture, the two main links, and what one can do here; signed in, a greeting and what is next. */
export function Hero({ locale, t, greeted, at }: HeroProps) {
  const draft = greeted?.next?.draft;
  return (
    <div className="hero">
      <div className="wrap">
        <h1 className="aksel-heading aksel-heading--xlarge">
          {greeted ? hello({ locale, t }, greeted.name) : t('booking.start.title')}
        </h1>
        <p className="lead">{greeted ? whatIsNext({ locale, t }, greeted.next, at) : t('booking.start.lead')}</p>
        <div className="actions">
          {draft ? (
            <ButtonLink href={href(locale, stepPath(draft.id, 'check'))}>
              {t('appointments.unfinished.continue')}
            </ButtonLink>
          ) : (
            <ButtonLink href={href(locale, '/appointments/new')} icon="calendar">
              {t('booking.start.book')}
            </ButtonLink>
          )}
          <ButtonLink href={href(locale, '/appointments')} variant="secondary">
            {t('booking.start.appointments')}
          </ButtonLink>
        </div>
      </div>
      <FjordPicture />
    </div>
  );
}

const hello = ({ t }: LocaleProps, name: string | null) =>
  name ? t('booking.start.hello', { name }) : t('booking.start.helloUnknown');

function whatIsNext({ locale, t }: LocaleProps, next: Next | undefined, at: Date): ReactNode {
  if (!next) return t('booking.start.leadSignedIn');
  const { draft, appointment } = next;
  if (draft)
    return (
      <>
        {t('appointments.unfinished.title')}: <strong>{draftName({ locale, t }, draft)}</strong>
      </>
    );
  if (!appointment) return t('appointments.noUpcoming');
  return (
    <>
      {t('appointments.next', { days: daysBetween(at, appointment.startAt) })}:{' '}
      <strong>{dateAndTime(locale, appointment.startAt)}</strong>
    </>
  );
}
