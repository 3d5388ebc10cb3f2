/** How long a text is to the one who writes it: an emoji or a letter outside the basic plane counts once, a line break once. */

/** Number of Unicode code points, line breaks counted as one whatever the browser sent. */
export function characterCount(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length;
}
