/** Practices: find a medical practice and read about it, open to everyone. Also has the register of patients. */
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
