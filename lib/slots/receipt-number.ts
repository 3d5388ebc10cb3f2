// Crockford's base 32, without I, L, O and U: easy to read aloud on the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short form of a row's id to read aloud, from its first 40 bits: `AB-4K7Q-29TD`. It gives access to nothing. */
export function receiptNumber(prefix: string, id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(0, 10)}`);
  let text = '';
  for (let digit = 0; digit < 8; digit++) {
    text = letters.charAt(Number(rest % 32n)) + text;
    rest /= 32n;
  }
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`;
}
