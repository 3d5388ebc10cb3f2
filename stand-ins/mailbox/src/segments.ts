/** How many messages a text costs as SMS: 160 or 153 each of the SMS alphabet (GSM 03.38), else 70 or 67 of UCS-2. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** They take two places. */
const extended = new Set('^{}\\[~]|€\f');

export function segments(text: string): { characters: number; messages: number; isUnicode: boolean } {
  const letters = [...text];
  const isUnicode = !letters.every((letter) => basic.has(letter) || extended.has(letter));
  const length = isUnicode ? text.length : letters.reduce((sum, letter) => sum + (extended.has(letter) ? 2 : 1), 0);
  const [alone, each] = isUnicode ? [70, 67] : [160, 153];
  return { characters: text.length, messages: length <= alone ? 1 : Math.ceil(length / each), isUnicode };
}
