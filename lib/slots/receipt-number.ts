// Without I, L, O and U: what is read aloud over the telephone is not misheard.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short form of a row's id to read aloud: the first 40 bits, `AB-4K7Q-29TD`. Opens nothing. */
export function receiptNumber(prefix: string, id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(0, 10)}`);
  let text = '';
  for (let place = 0; place < 8; place++) {
    text = letters.charAt(Number(rest % 32n)) + text;
    rest /= 32n;
  }
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`;
}
