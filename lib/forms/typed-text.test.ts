import { freeText } from './free-text';
import { cleanText, isVisible, lineFromAddress, longestKept, typedField } from './typed-text';

const reason = freeText({ maxLength: 500, missing: 'missing', tooLong: 'tooLong' });
const errorOf = (text: string) => reason.safeParse(text).error?.issues[0]?.message ?? null;

test.each([
  ['zero-width spaces', '\u200b\u200b\u200b'],
  ['joiners', '\u200c\u200d\u2060'],
  ['a byte order mark', '\ufeff'],
  ['marks of direction', '\u200e\u200f\u061c'],
  ['overrides and isolates', '\u202e\u202d\u2066\u2069'],
  ['hidden letters', '\u{e0041}\u{e0042}\u{e007f}'],
  ['variation selectors', '\ufe0f\ufe00\u{e0100}'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['a braille blank', '\u2800\u2800'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['a grapheme joiner', '\u034f'],
  ['a Mongolian separator and selectors', '\u180e\u180b'],
  ['Khmer vowels that do not show', '\u17b4\u17b5'],
  ['invisible operators', '\u2061\u2064'],
  ['anchors of annotations', '\ufff9\ufffb'],
  ['an empty note head', '\u{1d159}'],
  ['spaces of every width', ' \u00a0\u2003\u3000\u1680\u202f'],
  ['line breaks of every kind', '\r\n\u2028\u2029\u0085\v\f\n'],
  ['control characters', '\0\u0001\u001b\u007f'],
  ['all of it', ' \u200b\u00ad\u3164\n\u2800\ufe0f'],
])('%s alone are no text', (_, text) => {
  expect(isVisible(text)).toBe(false);
  expect(errorOf(text)).toBe('missing');
});

test.each(['.', '1', 'ŋ', '心', 'مرحبا', '😀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\ud800', 'a\u0301', '\u200bx'])(
  '%j shows something',
  (text) => {
    expect(isVisible(text)).toBe(true);
    expect(errorOf(text)).toBeNull();
  },
);

test.each([
  ['emoji, families, flags, all scripts', '😀 👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ čđŋšŧž مرحبا\u200f हिन्दी'],
  ['letters with marks, in either form', 'Ås A\u030as'],
  ['tabs and line breaks', 'a\tb\nc'],
])('%s stay as they are', (_, text) => {
  expect(cleanText(text)).toBe(text);
});

test.each([
  ['a text that turns the rest round', 'Ikke \u202eretrems\u202c lenger', 'Ikke retrems lenger'],
  ['hidden letters', 'Vondt\u{e0049}\u{e0067}\u{e006e}', 'Vondt'],
  ['a text hidden behind a flag', `Vondt\u{1f3f4}${'\u{e0061}'.repeat(300)}`, 'Vondt\u{1f3f4}'],
  ['a long text that ends as a flag does', `\u{1f3f4}${'\u{e0061}'.repeat(300)}\u{e007f}`, '\u{1f3f4}'],
  [
    'a text hidden behind the end of a flag',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0061}',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  ],
  ['NUL and escape, which end a text or colour it elsewhere', 'a\0b\u001b[31mc\u009b', 'ab[31mc'],
  ['half a pair', 'a\ud83d b\ude00', 'a\ufffd b\ufffd'],
  ['other line breaks', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
])('%s: %j becomes %j', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
  expect(reason.parse(text)).toBe(clean);
});

test('what is removed does not count', () => {
  expect(errorOf(`${'x'.repeat(500)}\u202e\0`)).toBeNull();
  expect(errorOf('x'.repeat(501))).toBe('tooLong');
});

test.each([
  [undefined, ''],
  ['', ''],
  ['\u200b\u2800 ', ''],
  ['  tromsø\n ', 'tromsø'],
  ['tromsø\u202e', 'tromsø'],
  ['x'.repeat(101), 'x'.repeat(100)],
  ['😀'.repeat(101), '😀'.repeat(100)],
  ['x'.repeat(1_000_000), 'x'.repeat(100)],
])('an address says %.20j: the search is for %.20j', (text, line) => {
  expect(lineFromAddress(text, 100)).toBe(line);
});

function posted(text?: string | Blob): FormData {
  const form = new FormData();
  if (text !== undefined) form.set('reason', text);
  return form;
}

test.each([
  ['nothing typed', '', { text: '', isTooLongToKeep: false }],
  ['too long for any field', 'x'.repeat(longestKept), { text: 'x'.repeat(longestKept), isTooLongToKeep: false }],
  ['emoji count once', '😀'.repeat(longestKept), { text: '😀'.repeat(longestKept), isTooLongToKeep: false }],
  ['one more than is kept', 'x'.repeat(longestKept + 1), { text: undefined, isTooLongToKeep: true }],
  ['a megabyte', 'x'.repeat(1_000_000), { text: undefined, isTooLongToKeep: true }],
  ['no field', undefined, { text: undefined, isTooLongToKeep: false }],
  ['a file', new Blob(['x']), { text: undefined, isTooLongToKeep: false }],
])('a field with %s', (_, text, expected) => {
  expect(typedField(posted(text), 'reason')).toEqual(expected);
});
