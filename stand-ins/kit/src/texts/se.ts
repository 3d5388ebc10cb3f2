/** Checked word by word with a dictionary, not yet read by a Sami reader. */
import type { Texts } from './nb';

export const se: Texts = {
  mark: 'Sisačáliheapmi, geahččaleapmi',
  disclaimer: 'Dát ii leat {name}. Dušše hutkojuvvon olbmot.',
  skip: 'Njuike váldosisdollui',
  language: 'Giella',
  footer: 'Geavahuvvo dušše ovddidanbirrasis ja geahččalanbirrasis.',
  error: 'Boasttuvuohta',
  chooseEid: 'Vállje mo čálihat sisa',
  cancelAndReturn: 'Gaskkalduhte ja mana ruovttoluotta bálvalussii',
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
