/** What the portal's tests know of booking. */
import type { TestService } from '@/services/test-service';
import { addToRegister, reasonKeptOf } from './patients';
import { bookingRush } from './rush';
import { makeBookingSoak } from './soak/soak';
import { walks } from './walks';

export const bookingForTests: TestService = {
  openPages: [],
  walks,
  makeSoak: makeBookingSoak,
  rush: bookingRush,
  high: {
    home: '/appointments',
    form: {
      address: '/appointments/new',
      textPage: (started) => started.replace(/\/kind.*/, '/reason'),
      field: 'reason',
      button: 'go',
      prepare: addToRegister,
      kept: reasonKeptOf,
    },
  },
};
