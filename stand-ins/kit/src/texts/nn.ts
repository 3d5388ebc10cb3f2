import type { Texts } from './nb';

export const nn: Texts = {
  mark: 'Testinnlogging',
  disclaimer: 'Dette er ikkje {name}. Berre oppdikta personar.',
  skip: 'Hopp til hovudinnhald',
  language: 'Språk',
  footer: 'Køyrer berre på utviklarmaskiner og i testmiljø.',
  error: 'Feil',
  chooseEid: 'Vel innloggingsmåte',
  cancelAndReturn: 'Avbryt og gå tilbake til tenesta',
  expired: 'Innlogginga er avslutta',
  expiredWhy: 'Du har allereie logga inn, eller innlogginga har vore open for lenge.',
  refused: 'Noko er gale med førespurnaden',
  refusedWhy: 'Tenesta du kom frå, sende ein førespurnad som ikkje er gyldig.',
  startAgain: 'Gå tilbake til tenesta og begynn på nytt.',
  goTo: 'Gå til',
  notFound: 'Sida finst ikkje',
  loggedOut: 'Du er logga ut',
  loggingOut: 'Dersom sida ikkje skiftar av seg sjølv, vel Hald fram.',
  continue: 'Hald fram',
};
