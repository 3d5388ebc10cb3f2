/** What nobody means to send: values that decode to nothing, hold what has a meaning elsewhere, or do not end. */
import type { Random } from '@/scripts/testing/random';

const odd = [
  ...[
    '',
    ' ',
    '%',
    '%00',
    '%zz',
    '%E0%A4%A',
    '%C0%AF',
    '%ED%A0%80',
    '%F8%88%80%80%80',
    '%u0041',
    '\\',
    '//',
    '..',
    '*',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    '__proto__',
    'constructor',
    'toString',
    '[object Object]',
    '-1',
    '1e309',
    '9'.repeat(40),
  ],
  ...[
    '{',
    '[',
    '"',
    "'",
    '{{7*7}}',
    '<script>',
    '$F1',
    '$K1',
    '$@1',
    '$Q1',
    '$W1',
    '$n9',
    '$undefined',
    '$1:constructor',
    '["$K1"]',
  ],
  ...[
    'a'.repeat(2000),
    'ø'.repeat(300),
    '\u200b',
    '\u202e',
    '\ud800',
    '\ufeff',
    '👩‍👩‍👧',
    ';;;',
    '=',
    '&',
    '?',
    '#',
    'nb',
    'idporten-loa-high',
  ],
];

/** Without what would end a line of HTTP. */
export const oneLine = (text: string) => text.replace(/[\r\n\0]/g, '');

/** An odd value, or `text` with some of it changed, doubled, cut or filled with one. */
export function mangled(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  return random.pick([
    () => random.pick(odd),
    () => text.slice(0, at),
    () => text + text,
    () => `${text.slice(0, at)}${random.pick(odd)}${text.slice(at)}`,
    () => `${text.slice(0, at)}${String.fromCharCode(1 + random.below(255))}${text.slice(at + 1)}`,
    () => Buffer.from(text).toString('base64'),
  ])();
}
