const levels = { 'idporten-loa-substantial': 'betydelig', 'idporten-loa-high': 'høyt' };

export const nb = {
  levels,
  level: (level: keyof typeof levels) => `Sikkerhetsnivå ${levels[level]}`,
  back: 'Tilbake',
  cancel: 'Avbryt',
  onTheWay: ['Du er på vei til ', ', som ber om sikkerhetsnivå '] as [string, string],
  choosePerson: 'Velg testperson',
  logIn: 'Logg inn',
  otherNumber: 'Et annet syntetisk fødselsnummer eller d-nummer',
  otherNumberHelp: '11 siffer',
  notSynthetic: 'Nummeret er ikke et gyldig syntetisk fødselsnummer eller d-nummer. Skriv et annet nummer.',
  eidMissing:
    'Denne personen har ikke den elektroniske ID-en du valgte. Velg en annen person, eller gå tilbake og velg en annen elektronisk ID.',
  eidTooLow:
    'MinID er ikke nok. Tjenesten krever et høyere sikkerhetsnivå. Gå tilbake og velg en annen elektronisk ID.',
};

export type Texts = typeof nb;
