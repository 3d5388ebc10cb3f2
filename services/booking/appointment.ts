/** The words of booking: types only, safe to import anywhere. Times are instants; `startAt` texts are ISO 8601 in UTC. */

import type { Draft as StoredDraft } from '@/lib/drafts/drafts';
import type { ChosenSlot, FreeSlot as Slot } from '@/lib/slots/slots';
import type { Practice } from '@/services/practices/practices';
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
  practice: Practice;
  /** The citizen's own words. Never in an address, a title, a log or an error. */
  reason: string;
  createdAt: Date;
  cancelledAt: Date | null;
};

export type FreeSlot = Slot<AppointmentKind>;

/** What a citizen has answered so far. */
export type Answers = {
  practiceSlug?: string;
  /** The kind; stored drafts call it so. */
  serviceType?: AppointmentKind;
  slot?: ChosenSlot;
  reason?: string;
};

export type Draft = StoredDraft<Answers>;
