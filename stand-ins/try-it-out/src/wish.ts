/** The choices of the front page: the parameters of `/login`. */
import { isLanguage, type Language } from 'stand-in-kit/languages';
import { isLevel, type Level } from 'stand-in-kit/levels';

export const wayNames = ['idporten', 'signicat', 'signicat-rest', 'nais'] as const;
export type WayName = (typeof wayNames)[number];

export interface Wish {
  way: WayName;
  level: Level;
  locale?: Language;
  prompt?: 'login';
  /** ID-porten's own parameter for suppliers. */
  onBehalfOf?: string;
}

const isWay = (value: string): value is WayName => wayNames.includes(value as WayName);

/** Reads them: ID-porten at substantial where nothing else is named. Undefined for a way that there is not. */
export function wishFrom(parameters: URLSearchParams): Wish | undefined {
  const way = parameters.get('way') || 'idporten';
  const [level, locale] = [parameters.get('level'), parameters.get('locale')];
  if (!isWay(way)) return undefined;
  return {
    way,
    level: isLevel(level) ? level : 'idporten-loa-substantial',
    locale: isLanguage(locale) ? locale : undefined,
    prompt: parameters.get('prompt') === 'login' ? 'login' : undefined,
    onBehalfOf: parameters.get('onbehalfof') || undefined,
  };
}
