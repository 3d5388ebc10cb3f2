/**
 * The languages for which an interpreter can be asked, by their codes (BCP 47): those that are asked for most in Norway, the
 * Sami ones, sign language, and `other`, for which the citizen writes the name. Names: `booking.languages` in the texts.
 */
export const languages = [
  'ar',
  'ckb',
  'en',
  'es',
  'fa',
  'fr',
  'kmr',
  'lt',
  'nsl',
  'pl',
  'prs',
  'ps',
  'ro',
  'ru',
  'se',
  'sma',
  'smj',
  'so',
  'sw',
  'th',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'other',
] as const;
export type InterpreterLanguage = (typeof languages)[number];

/** The longest name of another language, in characters. */
export const otherLanguageMaxLength = 60;
