/** Checked word by word with a dictionary, not yet read by a Sami reader. */
import type { Texts } from './nb';

const levels = { 'idporten-loa-substantial': 'mearkkašahtti', 'idporten-loa-high': 'alla' };

export const se: Texts = {
  mark: 'Sisačáliheapmi, geahččaleapmi',
  notIdporten: 'Dát ii leat ID-porten. Dušše hutkojuvvon olbmot.',
  skip: 'Njuike váldosisdollui',
  language: 'Giella',
  footer: 'Geavahuvvo dušše ovddidanbirrasis ja geahččalanbirrasis.',
  error: 'Boasttuvuohta',
  levels,
  level: (level) => `Sihkkarvuođadássi: ${levels[level]}`,
  back: 'Ruovttoluotta',
  cancel: 'Gaskkalduhte',
  chooseEid: 'Vállje mo čálihat sisa',
  onTheWay: ['Bálvalus: ', '. Gáibiduvvon sihkkarvuođadássi: '],
  cancelAndReturn: 'Gaskkalduhte ja mana ruovttoluotta bálvalussii',
  choosePerson: 'Vállje olbmo',
  logIn: 'Čálit sisa',
  otherNumber: 'Eará syntehtalaš riegádannummar dahje D-nummar',
  otherNumberHelp: '11 siffara',
  notSynthetic: 'Nummar ii leat dohkálaš syntehtalaš riegádannummar dahje D-nummar.',
  eidMissing: 'Dán olbmos ii leat dát elektrovnnalaš ID.',
  eidTooLow: 'MinID ii leat doarvái. Bálvalus gáibida alit sihkkarvuođa.',
  expired: 'Sisačáliheapmi lea nohkan',
  expiredWhy: 'Don leat juo čálihan sisa, dahje sisačáliheapmi lea leamaš rabas menddo guhká.',
  refused: 'Juoga manai boastut',
  refusedWhy: 'Bálvalusa jearaldat ii lean dohkálaš.',
  startAgain: 'Mana ruovttoluotta bálvalussii ja álgge ođđasit.',
  goTo: 'Bálvalus:',
  notFound: 'Siidu ii gávdno',
  loggedOut: 'Don leat čálihuvvon olggos',
  loggingOut: 'Jus siidu ii rievdda, vállje Joatkke.',
  continue: 'Joatkke',
};
