import { redirect } from 'next/navigation';
import { NotFoundPage } from '@/app/frame/not-found-page';
import { PortalPage } from '@/app/frame/portal-page';
import type { Acting } from '@/lib/acting/acting';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import { readAppointment } from '@/services/booking/booking';
import { CannotMove } from '@/services/booking/parts/move/cannot-move';
import { deadlineOf, policyOf } from '@/services/booking/policy';
import type { MoveRefusal } from '@/services/booking/refusals';
import { PracticeBar } from '@/services/practices/parts/practice-bar';

type CannotMovePageProps = LocaleProps & { acting: Acting<'high'>; id: string | null; refusal: MoveRefusal };

/** Why an appointment cannot be moved. One that is over or cancelled has a page of its own, which says so. */
export async function CannotMovePage({ locale, t, acting, id, refusal }: CannotMovePageProps) {
  const appointment = id && (await readAppointment(acting, id));
  if (!appointment) return <NotFoundPage {...{ locale, t }} />;
  if (appointment.status !== 'booked') redirect(href(locale, `/appointments/${appointment.id}`));
  const { practice, practitionerName, isOwnGp, startAt } = appointment;
  const isLate = refusal === 'tooLateToMove';
  return (
    <PortalPage
      {...{ locale, t }}
      title={t('appointments.move.tooLateTitle')}
      row={<PracticeBar t={t} practiceName={practice.name} gpName={isOwnGp ? practitionerName : null} />}
    >
      <CannotMove
        {...{ locale, t, appointment }}
        deadline={isLate ? deadlineOf(await policyOf(practice.slug), 'move', startAt) : null}
      />
    </PortalPage>
  );
}
