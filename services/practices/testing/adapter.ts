/** What the portal's tests know of practices. */
import type { TestService } from '@/services/test-service';
import { walks } from './walks';

export const practicesForTests: TestService = {
  openPages: [
    '/practices',
    '/practices?q=finnes-ikke',
    '/practices?q=Ingrid+Skomgo',

    '/practices/karasjok-legesenter',
  ],
  walks,
  kindsOfPage: {
    open: {
      practices: '/practices',
      'practices-search': '/practices?q=legesenter',
      practice: '/practices/karasjok-legesenter',
    },
  },
};
