/** Contact: how one is reached, and which messages one wants. One page with one form, at level substantial. */
import { defineService } from '@/lib/service/service';

export const contact = defineService({
  name: 'contact',
  doors: { '/contact': 'substantial' },
  home: '/contact',
  title: 'contact.title',
  tab: false,
  privacy: { uses: ['contact.privacy.uses'], keeps: [['contact.privacy.keeps', 'contact.privacy.keepsFor']] },
});
