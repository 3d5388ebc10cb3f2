/** What the portal's tests know of booking. */
import type { TestService } from '@/services/test-service';
import { makeBookingKills } from './kills/kills';
import { kindsOfBookingPage } from './kinds-of-page';
import { addNation } from './nation';
import { addToRegister, reasonKeptOf } from './patients';
import { bookingRehearsal } from './rehearsal';
import { bookingRush } from './rush';
import { makeBookingSoak } from './soak/soak';
import { walks } from './walks';
import { bookOnWeakLine } from './weak-line';

export const bookingForTests: TestService = {
  openPages: [],
  walks,
  makeSoak: makeBookingSoak,
  makeKills: makeBookingKills,
  rehearsal: bookingRehearsal,
  addNation,
  rush: bookingRush,
  weakLine: bookOnWeakLine,
  kindsOfPage: kindsOfBookingPage,
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
