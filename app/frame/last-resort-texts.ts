/** The texts of the last resort, which has no catalogue at hand. What it shares with the problem page reads as there. */
import type { Locale } from '@/lib/i18n/routing';

type LastResortTexts = {
  title: string;
  ours: string;
  /** Before 113, and before 116 117. Put your own service's numbers here, or none. */
  urgent: [life: string, urgent: string];
  retry: string;
  reference: string;
};

export const lastResortTexts: Record<Locale, LastResortTexts> = {
  nb: {
    title: 'Noe gikk galt',
    ours: 'Feilen er hos oss, ikke hos deg. Prøv igjen om noen minutter.',
    urgent: ['Ved fare for liv, ring', 'Når det haster, ring'],
    retry: 'Prøv igjen',
    reference: 'Referanse',
  },
  nn: {
    title: 'Noko gjekk gale',
    ours: 'Feilen er hos oss, ikkje hos deg. Prøv igjen om nokre minutt.',
    urgent: ['Ved fare for liv, ring', 'Når det hastar, ring'],
    retry: 'Prøv igjen',
    reference: 'Referanse',
  },
  se: {
    title: 'Juoga manai boastut',
    ours: 'Boasttuvuohta lea mis, ii dus. Geahččal fas moatte minuhta geahčen.',
    urgent: ['Jus lea heakkavárra, riŋge', 'Jus lea hoahppu, riŋge'],
    retry: 'Geahččal fas',
    reference: 'Referánsa',
  },
  en: {
    title: 'Something went wrong',
    ours: 'The fault is ours, not yours. Try again in a few minutes.',
    urgent: ['If it is a matter of life or death, call', 'When it is urgent, call'],
    retry: 'Try again',
    reference: 'Reference',
  },
};
