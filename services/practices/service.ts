/** Practices: find a medical practice and read about it. Open to everyone. Owns the register of patients, too. */
import { defineService } from '@/lib/service/service';

export const practices = defineService({
  name: 'practices',
  doors: {
    '/practices': 'open',
    '/practices/[slug]': 'open',
  },
  segments: { '[slug]': '[a-z0-9-]{1,80}' },
  home: '/practices',
  title: 'practices.title',
  tab: false,
  privacy: {
    uses: ['practices.privacy.register'],
    keeps: [],
    responsible: [],
    purpose: [],
    access: [],
    contact: [],
  },
});
