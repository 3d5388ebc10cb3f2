import type { Language } from 'stand-in-kit/languages';
import { en } from './en';
import { nb, type Texts } from './nb';
import { nn } from './nn';
import { se } from './se';

export type { Texts };

/** Every text of the pages, by language. */
export const texts: Record<Language, Texts> = { nb, nn, se, en };
