/** What tests are told of practices. */
import { people } from '@/services/practices/seed/people';
import type { TestService } from '@/services/test-service';

export const practicesForTests: TestService = {
  people,
  openPages: ['/practices', '/practices?q=finnes-ikke', '/practices/karasjok-legesenter'],
  walks: [],
};
