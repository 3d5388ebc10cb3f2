/** What a citizen types, made safe to keep and to show: no character that hides, turns round, or breaks other text. */
import { characterCount } from './characters';

/** The longest text that is kept, in characters: about what a request may hold (`lib/http/body-size.ts`), so that it comes back. */
export const longestKept = 200_000;

// NEL, line and paragraph separator, form feed, vertical tab: some programs paste them as line breaks.
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const loneSurrogate = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
// They turn the text after them round, and Unicode advises against them.
// https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
const bidiEmbedding = /[\u202a-\u202e]/g;
// Invisible copies of letters. After a black flag up to six of them and an end name a region's flag; more would hide a text.
const hiddenLetters = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/**
 * The text with `\n` as its only line break, and without what nobody can see but a program reads: control characters,
 * bidirectional overrides, hidden letters. Half a surrogate pair becomes U+FFFD. Emoji and all scripts stay as they are.
 */
export function cleanText(text: string): string {
  return text
    .replace(lineBreak, '\n')
    .replace(loneSurrogate, '\ufffd')
    .replace(control, '')
    .replace(bidiEmbedding, '')
    .replace(hiddenLetters, '$1');
}

// Format characters, fillers and the like, by Unicode's own list; and two blanks that the list lacks: braille, music.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Z}\u2800\u{1d159}]/gu;

/** True if the text shows anything: not for spaces, zero-width characters, fillers, soft hyphens and their like alone. */
export function isVisible(text: string): boolean {
  return text.replace(invisible, '') !== '';
}

/**
 * A text from an address, such as a search: clean, on one line, trimmed, and cut to `longest` characters. Empty if it
 * shows nothing.
 */
export function lineFromAddress(text: string | undefined, longest: number): string {
  const line = cleanText((text ?? '').slice(0, 2 * longest))
    .replaceAll('\n', ' ')
    .trim();
  return isVisible(line) ? [...line].slice(0, longest).join('') : '';
}

type TypedField = {
  /** The clean text; undefined where the form lacks the field, or the text is too long to be kept. */
  text: string | undefined;
  isTooLongToKeep: boolean;
};

/** A text field of a form, as it is kept in a draft: also when it is empty, or too long for the field. */
export function typedField(form: FormData, name: string): TypedField {
  const value = form.get(name);
  if (typeof value !== 'string') return { text: undefined, isTooLongToKeep: false };
  // A character is at most two units of the text: whatever is longer need not be counted.
  const isTooLongToKeep = value.length > 2 * longestKept || characterCount(value) > longestKept;
  return { text: isTooLongToKeep ? undefined : cleanText(value), isTooLongToKeep };
}
