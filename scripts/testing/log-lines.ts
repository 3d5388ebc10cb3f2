/** What a portal has printed, line by line. */

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** The lines that are not empty. */
export const linesOf = (log: string) => log.split('\n').filter((line) => line.trim() !== '');

/** Those that are other than JSON: the portal's log has none. */
export const otherThanJson = (lines: string[]) => lines.filter((line) => !isJson(line));
