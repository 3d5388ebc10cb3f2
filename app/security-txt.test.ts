/** `security.txt` is of use only while it holds. https://www.rfc-editor.org/rfc/rfc9116 */
import { readFileSync } from 'node:fs';

const day = 24 * 60 * 60_000;
const lines = readFileSync('public/.well-known/security.txt', 'utf8').trimEnd().split('\n');
const fields = lines.filter((line) => !line.startsWith('#')).map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line));
const valuesOf = (name: string) => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []));

test('every line is a comment or a field, and the two that must be there are', () => {
  expect(fields).not.toContain(null);
  expect(valuesOf('Contact').length).toBeGreaterThan(0);
  expect(valuesOf('Expires')).toHaveLength(1);
});

test('a way to tell is an address that can be opened', () => {
  for (const contact of valuesOf('Contact')) expect(contact).toMatch(/^(mailto:\S+@\S+|https:\/\/\S+|tel:\+\d+)$/);
});

test('it holds for 30 days more, and for no longer than a year', () => {
  const left = Date.parse(valuesOf('Expires')[0] ?? '') - Date.now();
  expect(left).toBeGreaterThan(30 * day);
  expect(left).toBeLessThan(366 * day);
});
