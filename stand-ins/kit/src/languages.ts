/** The four languages of ID-porten's pages. */
export const languages = ['nb', 'nn', 'se', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  se: 'Davvisámegiella',
  en: 'English',
};

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
