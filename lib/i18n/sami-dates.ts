/**
 * Names for dates in Northern Sami. `Intl` has a wrong order, case and weekday for `se`, so the portal formats its own:
 * "duorastat, juovlamánu 3. b. 2026".
 */

/** Nominative, January first. */
export const samiMonths = [
  'ođđajagemánnu',
  'guovvamánnu',
  'njukčamánnu',
  'cuoŋománnu',
  'miessemánnu',
  'geassemánnu',
  'suoidnemánnu',
  'borgemánnu',
  'čakčamánnu',
  'golggotmánnu',
  'skábmamánnu',
  'juovlamánnu',
] as const;

/** Genitive, as in a date. */
export const samiMonthsOfDate = [
  'ođđajagemánu',
  'guovvamánu',
  'njukčamánu',
  'cuoŋománu',
  'miessemánu',
  'geassemánu',
  'suoidnemánu',
  'borgemánu',
  'čakčamánu',
  'golggotmánu',
  'skábmamánu',
  'juovlamánu',
] as const;

export const samiMonthsShort = [
  'ođđj',
  'guov',
  'njuk',
  'cuo',
  'mies',
  'geas',
  'suoi',
  'borg',
  'čakč',
  'golg',
  'skáb',
  'juov',
] as const;

/** Monday first. */
export const samiWeekdays = [
  'vuossárga',
  'maŋŋebárga',
  'gaskavahkku',
  'duorastat',
  'bearjadat',
  'lávvardat',
  'sotnabeaivi',
] as const;

/** Genitive: on that day. */
export const samiWeekdaysOfTime = [
  'vuossárgga',
  'maŋŋebárgga',
  'gaskavahku',
  'duorastaga',
  'bearjadaga',
  'lávvardaga',
  'sotnabeaivvi',
] as const;

export const samiWeekdaysShort = ['vuos', 'maŋ', 'gask', 'duor', 'bear', 'láv', 'sotn'] as const;
