/** What booking runs besides its pages. */
import 'server-only';
import type { ServiceServer } from '@/lib/service/service-server';
import { cancelTimesCommand } from './cancel-times-command';
import { bookingHolds } from './held';
import { offerEarlierTimes } from './offering';
import { removeEndedWishes } from './offering-store';
import { appointment, bookingPolicy, earlierWish, scheduleRule } from './schema';
import { countBookedOnClosedDays, generateBookingSlots, removeClosedBookingSlots } from './slot-generation';
import { fulfilPastAppointments } from './store';
import { bookingTeller } from './telling';

export const booking: ServiceServer = {
  migrations: { name: 'booking', folder: 'services/booking/migrations' },
  tables: { reads: [bookingPolicy, scheduleRule], writes: [appointment, earlierWish] },
  dailyJobs: [
    { name: 'slotsOnClosedDays', run: removeClosedBookingSlots },
    { name: 'slots', run: generateBookingSlots },
    { name: 'bookedOnClosedDays', run: countBookedOnClosedDays },
    { name: 'fulfilled', run: fulfilPastAppointments },
    { name: 'earlierEnded', run: removeEndedWishes },
  ],
  frequentJobs: [{ name: 'earlierOffered', run: offerEarlierTimes }],
  commands: [cancelTimesCommand],
  holds: bookingHolds,
  teller: bookingTeller,
  encryptedFields: [
    { table: 'appointment', key: 'id', column: 'reason' },
    { table: 'appointment', key: 'id', column: 'details' },
  ],
};
