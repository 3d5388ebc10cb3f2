/** The types of booking, also for the browser. A `Date` is an instant; a `startAt` text is ISO 8601 in UTC. */
import type { Draft as StoredDraft } from '@/lib/drafts/drafts';
import type { ChosenSlot, FreeSlot as Slot } from '@/lib/slots/slots';
import type { Practice } from '@/services/practices/practices';
import type { InterpreterLanguage } from './languages';
import type { AppointmentKind } from './schema';

export type { AppointmentKind };

export type AppointmentStatus = 'booked' | 'cancelled' | 'fulfilled' | 'noshow';

export type Appointment = {
  id: string;
  status: AppointmentStatus;
  kind: AppointmentKind;
  startAt: Date;
  endAt: Date;
  practitionerName: string;
  /** False once the citizen has another GP: nobody calls this one so any more. */
  isOwnGp: boolean;
  /** Who stands in for them on that day; null: nobody does. */
  substitute: string | null;
  practice: Practice;
  scheduleId: string;
  createdAt: Date;
  /** Each act that changes the appointment adds one: what is asked of it names the version that was shown. */
  version: number;
  cancelledAt: Date | null;
  /** Null where it is not cancelled, and for cancellations from before this was kept. */
  cancelledBy: 'citizen' | 'practice' | null;
  /** What the citizen was told that cancelling costs, in kroner; null: nothing. */
  lateFee: number | null;
  /** The time before the last move, and when it was moved. */
  movedFrom: Date | null;
  movedAt: Date | null;
  /** When the citizen wanted no other time for it, since the practice had cancelled it. */
  offerDeclinedAt: Date | null;
};

/** What a practice can ask for besides the reason. */
export type Asked = 'phone' | 'interpreter' | 'wheelchair' | 'companion';

/** Who is needed to interpret. `otherLanguage` is what the citizen wrote, with the language `other`. */
export type Interpreter = { language: InterpreterLanguage; otherLanguage?: string };

/** What the practice has to know besides the reason. The number is in E.164, `+4791234567`. */
export type Details = { phone?: string; interpreter?: Interpreter; wheelchair?: true; companion?: true };

/** An appointment as its own page shows it. */
export type AppointmentDetail = Appointment & {
  /** True where the reason and the details are not for who reads: both are empty then. */
  isWithheld: boolean;
  /** What was written; null where no key opens it. Never in an address, a title, a log or an error. */
  reason: string | null;
  /** The same of what the practice asked for besides; empty where there is nothing. */
  details: Details | null;
};

export type FreeSlot = Slot<AppointmentKind>;

/** What a citizen has answered so far. */
export type Answers = {
  practiceSlug?: string;
  /** The kind. Drafts that are stored have this key. */
  serviceType?: AppointmentKind;
  slot?: ChosenSlot;
  /** The times that were chosen for other kinds, the latest last: who goes back to a kind finds its time again. */
  earlier?: { kind: AppointmentKind; slot: ChosenSlot }[];
  reason?: string;
  /** What the practice may ask for besides, as it was typed: `details.ts` says what counts. */
  phone?: string;
  interpreter?: boolean;
  language?: InterpreterLanguage;
  otherLanguage?: string;
  wheelchair?: boolean;
  companion?: boolean;
  /**
   * How often it was asked whether a confirmation had come through. Each time ends what was confirmed before: it is booked
   * by then, or never.
   */
  asked?: number;
};

export type Draft = StoredDraft<Answers>;

/** What comes next for a citizen: the draft last answered, and the next appointment. */
export type Next = { draft: Draft | null; appointment: Appointment | null };
