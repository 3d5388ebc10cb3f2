/** Practices: find a medical practice and read about it, open to everyone. Also has the register of patients. */
import { defineService } from '@/lib/service/service';
import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };
import nn from './texts/nn.json' with { type: 'json' };
import se from './texts/se.json' with { type: 'json' };

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
  instead: {
    nb: nb.practices.callToBook,
    nn: nn.practices.callToBook,
    se: se.practices.callToBook,
    en: en.practices.callToBook,
  },
  privacy: { uses: ['practices.privacy.register'] },
});
