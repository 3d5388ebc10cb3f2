/** The words of the proxy's one page. */
import type { Language } from 'stand-in-kit/languages';

interface Texts {
  title: string;
  ours: string;
  retry: string;
  start: string;
}

export const texts: Record<Language, Texts> = {
  nb: {
    title: 'Noe gikk galt',
    ours: 'Feilen er hos oss, ikke hos deg. Prøv igjen om noen minutter.',
    retry: 'Prøv igjen',
    start: 'Gå til forsiden',
  },
  nn: {
    title: 'Noko gjekk gale',
    ours: 'Feilen er hos oss, ikkje hos deg. Prøv igjen om nokre minutt.',
    retry: 'Prøv igjen',
    start: 'Gå til framsida',
  },
  se: {
    title: 'Juoga manai boastut',
    ours: 'Boasttuvuohta lea mis, ii dus. Geahččal fas moatte minuhta geahčen.',
    retry: 'Geahččal fas',
    start: 'Mana ovdasiidui',
  },
  en: {
    title: 'Something went wrong',
    ours: 'The fault is ours, not yours. Try again in a few minutes.',
    retry: 'Try again',
    start: 'Go to the start page',
  },
};
