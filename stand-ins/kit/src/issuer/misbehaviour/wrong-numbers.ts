/** Identity numbers that must not be let in. */

/** Well formed, and not synthetic. */
export const realNumber = '01010750160';

/** The number with another last digit, which its control digits do not allow. */
export function wrongDigit(number: string): string {
  return `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
}
