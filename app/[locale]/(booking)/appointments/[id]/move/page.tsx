import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { requireActing } from '@/lib/auth/guard';
import { weekOf } from '@/lib/calendar/weeks';
import { parseId } from '@/lib/database/row-id';
import { dateAndTime } from '@/lib/i18n/dates';
import { parseAskedTimes } from '@/lib/slots/asked-times';
import { loadWeek } from '@/lib/slots/load-week';
import { parseFormError } from '@/services/booking/form-schema';
import { heldFor } from '@/services/booking/holding';
import { readMovable } from '@/services/booking/moving';
import { MoveTime } from '@/services/booking/parts/move/move-time';
import { parseTaken, takenText } from '@/services/booking/parts/move/taken-text';
import { errorText } from '@/services/booking/parts/refusal-text';
import { reasonMaxLength } from '@/services/booking/rules';
import { registeredPatient } from '@/services/practices/register';
import { chooseNewTime } from './actions';
import { CannotMovePage } from './cannot-move-page';
import { MoveStep } from './move-step';

/** Chooses the new time of an appointment; opens at the week of the old one. */
export default door<{ id: string }>(async ({ locale, t, params, query }) => {
  const id = parseId(params.id);
  const acting = await requireActing('high');
  const found = await readMovable(acting, id ?? '');
  if (!found.ok) return <CannotMovePage {...{ locale, t, acting, id }} refusal={found.refusal} />;
  const { appointment, offer } = found.value;
  const [held, patient] = await Promise.all([heldFor(acting, appointment.id), registeredPatient(acting)]);
  const chosen = held ? { ...held.slot, startAt: held.slot.startAt.toISOString() } : undefined;
  const asked = parseAskedTimes(query);
  const week = asked.week ?? (chosen ? null : weekOf(appointment.startAt));
  const view = await loadWeek({ ...offer, acting }, chosen, { ...asked, week });
  const { words, titles } = await aboutWhom(t);
  const formError = parseFormError(query.error);
  const taken = parseTaken(query.taken);
  return (
    <MoveStep
      {...{ locale, t, appointment, held }}
      step="time"
      title={titles('appointments.move.title')}
      action={chooseNewTime}
      failed={Boolean(formError)}
    >
      <MoveTime
        {...{ locale, t: words, appointment, view }}
        gp={patient?.gp ?? null}
        error={formError ? errorText(words, formError, reasonMaxLength) : undefined}
        notice={taken && takenText(words, appointment, { when: dateAndTime(locale, taken), at: taken })}
      />
    </MoveStep>
  );
});
