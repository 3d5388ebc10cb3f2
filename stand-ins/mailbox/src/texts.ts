/** The page's words, in two languages: developers and test people read it. */
const nb = {
  mark: 'Demoens postkasse',
  disclaimer: 'Ingenting er sendt. Bare oppdiktede personer.',
  skip: 'Hopp til hovedinnhold',
  language: 'Språk',
  title: 'Meldinger som ville vært sendt',
  lead: 'Her ligger det demoen ville ha sendt, nyeste først. Det slettes når demoen stoppes.',
  to: 'Til hvem',
  type: 'Slags melding',
  all: 'Alle',
  show: 'Vis',
  SMS: 'SMS',
  Email: 'E-post',
  sentTo: '{type} til {to}',
  open: 'Åpne e-posten',
  none: 'Ingen meldinger ennå.',
  back: 'Alle meldinger',
  from: 'Fra',
  asText: 'Som ren tekst',
  asHtml: 'Slik e-postprogrammet viser den',
  calendar: 'Hent kalenderfilen',
  characters: '{characters} tegn, {messages}',
  one: 'én SMS',
  many: '{n} SMS-er',
  unicode: 'har tegn utenfor SMS-alfabetet',
};
export type Texts = typeof nb;

const en: Texts = {
  mark: 'The demo’s mailbox',
  disclaimer: 'Nothing is sent. Invented people only.',
  skip: 'Skip to main content',
  language: 'Language',
  title: 'Messages that would have been sent',
  lead: 'What the demo would have sent, newest first. It is deleted when the demo ends.',
  to: 'To whom',
  type: 'Kind of message',
  all: 'All',
  show: 'Show',
  SMS: 'SMS',
  Email: 'E-mail',
  sentTo: '{type} to {to}',
  open: 'Open the e-mail',
  none: 'No messages yet.',
  back: 'All messages',
  from: 'From',
  asText: 'As plain text',
  asHtml: 'As a mail program shows it',
  calendar: 'Download the calendar file',
  characters: '{characters} characters, {messages}',
  one: 'one SMS',
  many: '{n} SMS',
  unicode: 'has characters outside the SMS alphabet',
};

export const texts = { nb, en };
export type PageLanguage = keyof typeof texts;

/** The language that an address asks for; Bokmål else. */
export const languageOf = (url: URL): PageLanguage => (url.searchParams.get('lang') === 'en' ? 'en' : 'nb');
