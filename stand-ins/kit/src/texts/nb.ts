export const nb = {
  mark: 'Testinnlogging',
  disclaimer: 'Dette er ikke {name}. Bare oppdiktede personer.',
  skip: 'Hopp til hovedinnhold',
  language: 'Språk',
  footer: 'Kjører bare på utviklermaskiner og i testmiljø.',
  error: 'Feil',
  chooseEid: 'Velg innloggingsmåte',
  cancelAndReturn: 'Avbryt og gå tilbake til tjenesten',
  expired: 'Innloggingen er avsluttet',
  expiredWhy: 'Du har allerede logget inn, eller innloggingen har vært åpen for lenge.',
  refused: 'Noe er galt med forespørselen',
  refusedWhy: 'Tjenesten du kom fra, sendte en forespørsel som ikke er gyldig.',
  startAgain: 'Gå tilbake til tjenesten og begynn på nytt.',
  goTo: 'Gå til',
  notFound: 'Siden finnes ikke',
  loggedOut: 'Du er logget ut',
  loggingOut: 'Hvis siden ikke skifter av seg selv, velg Fortsett.',
  continue: 'Fortsett',
};

export type Texts = typeof nb;
