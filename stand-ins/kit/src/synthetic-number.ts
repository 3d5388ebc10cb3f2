/**
 * Synthetic identity numbers as in Tenor: month + 80 (so they can never belong to anyone), a d-number also day + 40,
 * both control digits worked out after the additions. Format: DDMMYY, three digits, two control digits.
 * https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test-for-konsumenter/
 */
import { idnr } from '@navikt/fnrvalidator';

export type NumberKind = 'national' | 'd-number';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The control digit, or null where it would be 10: such a number is never used. */
function controlDigit(digits: string, weights: number[]): string | null {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : String(digit);
}

/** The three digits after the date: their range follows the century, as for numbers issued before 2032. */
function individualNumbers(year: number): [first: number, last: number] {
  if (year >= 1900 && year <= 1999) return [0, 499];
  if (year >= 2000 && year <= 2039) return [500, 999];
  throw new RangeError(`No individual numbers for the year ${year}.`);
}

function datePart(birthDate: string, kind: NumberKind): { date: string; year: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate) ?? [];
  if (!year || !month || !day) throw new RangeError(`Not a date (YYYY-MM-DD): ${birthDate}`);
  const shownDay = String(Number(day) + (kind === 'd-number' ? 40 : 0)).padStart(2, '0');
  return { date: `${shownDay}${Number(month) + 80}${year.slice(2)}`, year: Number(year) };
}

/**
 * The `nth` (from 0) valid synthetic number of a birth date (YYYY-MM-DD, 1900 to 2039); the same arguments always
 * give the same number. Throws a RangeError when the date is none or has no more numbers (there are about 410).
 */
export function syntheticNumber(birthDate: string, nth = 0, kind: NumberKind = 'national'): string {
  const { date, year } = datePart(birthDate, kind);
  const [first, last] = individualNumbers(year);
  let left = nth;
  for (let individual = first; individual <= last; individual++) {
    const nine = `${date}${String(individual).padStart(3, '0')}`;
    const k1 = controlDigit(nine, firstWeights);
    const k2 = k1 && controlDigit(nine + k1, secondWeights);
    if (!k1 || !k2 || !isSyntheticNumber(nine + k1 + k2)) continue;
    if (left-- === 0) return nine + k1 + k2;
  }
  throw new RangeError(`No synthetic number ${nth} for ${birthDate}.`);
}

/** True for a well-formed synthetic number (also a d-number), false for real ones, H-numbers and anything else. */
export function isSyntheticNumber(value: string): boolean {
  const checked = idnr(value);
  return checked.status === 'valid' && (checked.type === 'tnr' || checked.type === 'dnr-and-tnr');
}
