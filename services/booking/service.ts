/** Booking: appointments with one's own GP. All pages are at level high. */
import { defineService } from '@/lib/service/service';
import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };
import nn from './texts/nn.json' with { type: 'json' };
import se from './texts/se.json' with { type: 'json' };

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export const booking = defineService({
  name: 'booking',
  // The register of patients says who one's GP is.
  uses: ['practices'],
  doors: {
    '/appointments': 'high',
    '/appointments/[id]': 'high',
    '/appointments/[id]/cancel': 'high',
    '/appointments/[id]/move': 'high',
    '/appointments/[id]/move/check': 'high',
    '/appointments/earlier/[kind]': 'high',
    '/appointments/new': 'high',
    '/appointments/new/[draft]/check': 'high',
    '/appointments/new/[draft]/kind': 'high',
    '/appointments/new/[draft]/leave': 'high',
    '/appointments/new/[draft]/reason': 'high',
    '/appointments/new/[draft]/time': 'high',
  },
  routes: { '/appointments/[id]/calendar.ics': 'high', '/appointments/new/[draft]/keep': 'high' },
  segments: { '[draft]': uuid, '[id]': uuid, '[kind]': 'office|video|phone' },
  home: '/appointments',
  title: 'appointments.title',
  tab: true,
  stepUp: {
    why: 'booking.stepUp.why',
    purposes: [
      {
        under: '/appointments/new',
        title: 'booking.stepUp.book',
        signedOut: 'booking.stepUp.bookSignedOut',
        back: 'booking.stepUp.backToBooking',
      },
      {
        under: '/appointments',
        title: 'booking.stepUp.list',
        signedOut: 'booking.stepUp.listSignedOut',
        back: 'appointments.title',
      },
    ],
  },
  audited: {
    'appointment.book': 'booking.audited.book',
    'appointment.move': 'booking.audited.move',
    'appointment.cancel': 'booking.audited.cancel',
    'appointment.declineOffer': 'booking.audited.declineOffer',
    'earlier.wish': 'booking.audited.earlierWish',
    'earlier.withdraw': 'booking.audited.earlierWithdraw',
    'earlier.offer': 'booking.audited.earlierOffer',
    'earlier.decline': 'booking.audited.earlierDecline',
    'appointment.list': 'booking.audited.list',
    'appointment.read': 'booking.audited.read',
    'appointment.listDay': 'booking.audited.listDay',
    'appointment.readReason': 'booking.audited.readReason',
  },
  roles: { 'booking.gp': 'booking.roles.gp', 'booking.secretary': 'booking.roles.secretary' },
  powers: { covers: 'booking.acting.covers' },
  urgent: {
    nb: nb.booking.time.callUrgent,
    nn: nn.booking.time.callUrgent,
    se: se.booking.time.callUrgent,
    en: en.booking.time.callUrgent,
  },
  privacy: {
    uses: ['booking.privacy.appointments', 'booking.privacy.details'],
    keeps: [
      ['booking.privacy.keep', 'booking.privacy.keepFor'],
      ['booking.privacy.keepEarlier', 'booking.privacy.keepEarlierFor'],
    ],
    responsible: ['booking.privacy.responsible'],
    purpose: ['booking.privacy.purpose'],
    access: ['booking.privacy.access'],
    contact: ['booking.privacy.contact'],
  },
});
