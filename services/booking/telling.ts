/** Booking tells: which messages an act has, for whom they are, and whether they still hold when they are sent. */
import 'server-only';
import { currentRight } from '@/lib/acting/right';
import { ageOfOwnSay } from '@/lib/acting/rules';
import { ageInYears } from '@/lib/calendar/age';
import { env } from '@/lib/env/env';
import { dayBefore, hourBefore } from '@/lib/notifications/hours';
import { asNotices, atOnce, type ToTell } from '@/lib/notifications/tell';
import { type Notice, NotKnownHere, type Teller, type Told } from '@/lib/notifications/teller';
import { calendarOf } from './calendar-file';
import { deadlineOf, defaultPolicy } from './policy';
import { type AppointmentKind, serviceName } from './schema';
import { selectTellable, selectTellableOffer, type TellableAppointment } from './telling-store';
import { said, saidOfOffer, type ToldOf, toldOf } from './told-texts';

/** That it is booked or moved, and the reminders of the new time. */
export function noticesOf(what: 'booked' | 'moved', kind: AppointmentKind, startAt: Date, at: Date): string {
  const tomorrow = dayBefore(startAt, at);
  const soon = kind === 'office' ? null : hourBefore(startAt, at);
  const messages: (ToTell | null)[] = [
    atOnce(what, at),
    tomorrow && { what: 'tomorrow', ...tomorrow },
    soon && { what: 'soon', ...soon },
  ];
  return asNotices(messages.filter((message) => message !== null));
}

/** The statuses in which what is told is so. */
const isSo: Record<ToldOf, (appointment: TellableAppointment) => boolean> = {
  booked: ({ status }) => status === 'booked',
  moved: ({ status }) => status === 'booked',
  tomorrow: ({ status }) => status === 'booked',
  soon: ({ status }) => status === 'booked',
  cancelled: ({ status, cancelledBy }) => status === 'cancelled' && cancelledBy === 'citizen',
  cancelledByPractice: ({ status, cancelledBy }) => status === 'cancelled' && cancelledBy === 'practice',
};

type Whose = Pick<TellableAppointment, 'citizenId' | 'bookedBy' | 'birthDate'>;

/** A child is told of what it did itself; who acts for a citizen, as long as they may, and see it. */
async function isFor(appointment: Whose, readerId: string, at: Date): Promise<boolean> {
  const { citizenId, bookedBy, birthDate } = appointment;
  if (readerId === citizenId)
    return bookedBy === null || (birthDate !== null && ageInYears(birthDate, at) >= ageOfOwnSay);
  const right = await currentRight(readerId, citizenId, at);
  if (!right) return false;
  const { services, sees } = right.scope;
  return (services === 'all' || services.includes(serviceName)) && (sees === 'all' || bookedBy === readerId);
}

/** The last moment for both moving and cancelling at no cost; null once it has passed. */
function untilOf({ startAt, policy }: TellableAppointment, at: Date): Date | null {
  const of = (act: 'move' | 'cancel') => deadlineOf(policy ?? defaultPolicy, act, startAt);
  const until = new Date(Math.min(+of('move'), +of('cancel')));
  return until > at ? until : null;
}

/** A reminder changes nothing in a calendar; and where messages say no time, none can be in one. */
export const carriesCalendar = (what: ToldOf, saysWhen = env().NOTIFICATIONS_SAY_WHEN): boolean =>
  saysWhen && what !== 'tomorrow' && what !== 'soon';

const isToldOf = (what: string): what is ToldOf => toldOf.includes(what as ToldOf);

/** That a time is offered, as long as it is. */
async function tellOfOffer({ entityId, version, citizenId }: Notice, at: Date): Promise<Told | null> {
  const offer = await selectTellableOffer(entityId, version, at);
  if (!offer || !(await isFor(offer, citizenId, at))) return null;
  const whose = citizenId === offer.citizenId ? 'own' : 'other';
  return { isReminder: false, in: (locale) => saidOfOffer(locale, { ...offer, whose }) };
}

async function tell(notice: Notice, at: Date): Promise<Told | null> {
  const { what, entityId, version, citizenId } = notice;
  if (what === 'earlier') return tellOfOffer(notice, at);
  if (!isToldOf(what)) throw new NotKnownHere();
  const appointment = await selectTellable(entityId, version);
  if (!appointment || !isSo[what](appointment) || !(await isFor(appointment, citizenId, at))) return null;
  const { kind, startAt, movedFrom } = appointment;
  const whose = citizenId === appointment.citizenId ? 'own' : 'other';
  const telling = { what, whose, kind, startAt, movedFrom, until: untilOf(appointment, at) } as const;
  return {
    ...{ isReminder: what === 'tomorrow' || what === 'soon', in: (locale) => said(locale, telling) },
    ...(carriesCalendar(what) && { calendar: (locale) => calendarOf(locale, appointment, whose, at) }),
  };
}

/** For the list of services. */
export const bookingTeller: Teller = { service: serviceName, tell };
