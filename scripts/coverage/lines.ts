/** Lines of a source file, each as often as something on it ran or did not. */
export type Lines = { line: number; isReached: boolean }[];

/** Whether anything on a line ran. */
export function linesOf(lines: Lines): Map<number, boolean> {
  const found = new Map<number, boolean>();
  for (const { line, isReached } of lines) found.set(line, isReached || found.get(line) === true);
  return found;
}
