/**
 * Signicat's words for the levels: `loa:high` in the request, `high` in the answer, and ID-porten's own beside it.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/oidc-id-porten/
 */
import { isLevel, type Level, levels, reaches } from 'stand-in-kit/levels';
import { LoginRefused } from '../outcome';

/** `idporten-loa-high` as Signicat asks for it: `high`. */
export function signicatLevel(level: Level): string {
  return level.replace('idporten-loa-', '');
}

/** The lower of what Signicat and ID-porten say. Throws when either is unknown, or it is lower than asked for. */
export function agreedLevel(signicat: unknown, idporten: unknown, asked: Level): Level {
  const said = `idporten-loa-${signicat}`;
  if (!isLevel(said) || !isLevel(idporten)) {
    throw new LoginRefused(`The level is unknown: Signicat says ${signicat}, ID-porten says ${idporten}.`);
  }
  const lower = levels.find((level) => level === said || level === idporten);
  if (!lower || !reaches(lower, asked)) throw new LoginRefused('The level is lower than asked for.');
  return lower;
}

/** The Norwegian identity number. Throws for a number of another country or kind. */
export function norwegianNumber(nin: { value?: unknown; issuingCountry?: unknown; type?: unknown }): string {
  const { value, issuingCountry, type } = nin;
  if (typeof value !== 'string') throw new LoginRefused('No identity number came: nin is missing.');
  if (issuingCountry !== 'NO' || type !== 'BIRTH') {
    throw new LoginRefused(`The identity number is not a Norwegian one: ${issuingCountry}, ${type}.`);
  }
  return value;
}
