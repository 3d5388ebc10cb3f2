/** Checked word by word with a dictionary, not yet read by a Sami reader. */
import type { Texts } from './nb';

export const se: Texts = {
  mark: 'Geahččalan-sisačáliheapmi',
  disclaimer: 'Dát ii leat {name}. Dušše hutkojuvvon olbmot.',
  skip: 'Njuike váldosisdollui',
  language: 'Giella',
  footer: 'Geavahuvvo dušše ovddidanbirrasis ja geahččalanbirrasis.',
  error: 'Boasttuvuohta',
  chooseEid: 'Vállje mo čálihat sisa',
  cancelAndReturn: 'Gaskkalduhte ja mana ruovttoluotta bálvalussii',
  expired: 'Sisačáliheapmi lea nohkan',
  expiredWhy: 'Don leat juo čálihan sisa, dahje sisačáliheapmi lea leamaš rabas menddo guhká.',
  refused: 'Jearaldagas lea boasttuvuohta',
  refusedWhy: 'Bálvalus gos bohtet, sáddii jearaldaga mii ii leat dohkálaš.',
  startAgain: 'Mana ruovttoluotta bálvalussii ja álgge ođđasit.',
  goTo: 'Bálvalus:',
  notFound: 'Siidu ii gávdno',
  loggedOut: 'Don leat čálihuvvon olggos',
  loggingOut: 'Jus siidu ii rievdda iešalddis, vállje Joatkke.',
  continue: 'Joatkke',
};
