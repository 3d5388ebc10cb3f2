/** The length of a text in Unicode code points: an emoji counts once, and so does a line break, whatever the browser sent. */
export function characterCount(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length;
}
