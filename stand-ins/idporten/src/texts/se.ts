/** Checked word by word with a dictionary, not yet read by a Sami reader. */
import type { Texts } from './nb';

const levels = { 'idporten-loa-substantial': 'mearkkašahtti', 'idporten-loa-high': 'alla' };

export const se: Texts = {
  levels,
  level: (level) => `Sihkkarvuođadássi: ${levels[level]}`,
  back: 'Ruovttoluotta',
  cancel: 'Gaskkalduhte',
  onTheWay: ['Bálvalus: ', '. Gáibiduvvon sihkkarvuođadássi: '],
  choosePerson: 'Vállje olbmo',
  logIn: 'Čálit sisa',
  otherNumber: 'Eará syntehtalaš riegádannummar dahje D-nummar',
  otherNumberHelp: '11 siffara',
  notSynthetic: 'Nummar ii leat dohkálaš syntehtalaš riegádannummar dahje D-nummar. Čále eará nummara.',
  eidMissing:
    'Dán olbmos ii leat dát elektrovnnalaš ID. Vállje eará olbmo, dahje mana ruovttoluotta ja vállje eará elektrovnnalaš ID.',
  eidTooLow:
    'MinID ii leat doarvái. Bálvalus gáibida alit sihkkarvuođadási. Mana ruovttoluotta ja vállje eará elektrovnnalaš ID.',
};
