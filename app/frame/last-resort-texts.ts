/** The texts of the last resort, which has no catalogue at hand. What it shares with the problem page reads as there. */
import type { Locale } from '@/lib/i18n/routing';

type LastResortTexts = {
  title: string;
  ours: string;
  /** In place of `title` and `ours` where the line is to blame. */
  line: [title: string, text: string];
  /** Before 113, and before 116 117. Put your own service's numbers here, or none. */
  urgent: [life: string, urgent: string];
  home: string;
  retry: string;
  reference: string;
};

/** The portal's name, and the name of the link to its start page, which each catalogue has as `layout.home`. */
export const serviceName = 'Helseporten';

export const lastResortTexts: Record<Locale, LastResortTexts> = {
  nb: {
    title: 'Noe gikk galt',
    ours: 'Feilen er hos oss, ikke hos deg. Prøv igjen om noen minutter.',
    line: ['Ingen forbindelse', 'Prøv igjen når du har nett.'],
    home: 'Helseporten, forside',
    urgent: ['Ved fare for liv, ring', 'Når det haster, ring'],
    retry: 'Prøv igjen',
    reference: 'Referanse',
  },
  nn: {
    title: 'Noko gjekk gale',
    ours: 'Feilen er hos oss, ikkje hos deg. Prøv igjen om nokre minutt.',
    line: ['Inga forbindelse', 'Prøv igjen når du har nett.'],
    home: 'Helseporten, framside',
    urgent: ['Ved fare for liv, ring', 'Når det hastar, ring'],
    retry: 'Prøv igjen',
    reference: 'Referanse',
  },
  se: {
    title: 'Juoga manai boastut',
    ours: 'Boasttuvuohta lea mis, ii dus. Geahččal fas moatte minuhta geahčen.',
    line: ['Ii leat oktavuohta', 'Geahččal fas go dus lea neahtta.'],
    home: 'Helseporten, ovdasiidu',
    urgent: ['Jus lea heakkavárra, riŋge', 'Jus lea hoahppu, riŋge'],
    retry: 'Geahččal fas',
    reference: 'Referánsa',
  },
  en: {
    title: 'Something went wrong',
    ours: 'The fault is ours, not yours. Try again in a few minutes.',
    line: ['No connection', 'Try again when you are online.'],
    home: 'Helseporten, start page',
    urgent: ['If it is a matter of life or death, call', 'When it is urgent, call'],
    retry: 'Try again',
    reference: 'Reference',
  },
};
