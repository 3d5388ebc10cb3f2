import type { Texts } from './nb';

const levels = { 'idporten-loa-substantial': 'betydeleg', 'idporten-loa-high': 'høgt' };

export const nn: Texts = {
  levels,
  level: (level) => `Sikkerheitsnivå ${levels[level]}`,
  back: 'Tilbake',
  cancel: 'Avbryt',
  onTheWay: ['Du er på veg til ', ', som bed om sikkerheitsnivå '],
  choosePerson: 'Vel testperson',
  logIn: 'Logg inn',
  otherNumber: 'Eit anna syntetisk fødselsnummer eller d-nummer',
  otherNumberHelp: '11 siffer',
  notSynthetic: 'Nummeret er ikkje eit gyldig syntetisk fødselsnummer eller d-nummer. Skriv eit anna nummer.',
  eidMissing:
    'Denne personen har ikkje den elektroniske ID-en du valde. Vel ein annan person, eller gå tilbake og vel ein annan elektronisk ID.',
  eidTooLow: 'MinID er ikkje nok. Tenesta krev eit høgare sikkerheitsnivå. Gå tilbake og vel ein annan elektronisk ID.',
};
