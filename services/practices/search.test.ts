import { folded, queryOf } from './search';
import { matchOf, piecesOf, soughtWords } from './word-match';

test.each([
  ['karasjohka', ['karasjohka']],
  ['KÁRÁŠJOHKA', ['karasjohka']],
  ['kárášjohka'.normalize('NFD'), ['karasjohka']],
  ['  karasjok   doavtter ', ['karasjok', 'doavtter']],
  ['tromsø, legesenter', ['tromso', 'legesenter']],
  ['Bærum ŧana Þór Łukasz', ['bærum', 'tana', 'thor', 'lukasz']],
  ['oslo OSLO', ['oslo']],
  ['90 11', ['9011']],
  ['9 0 1 1 Tromsø', ['9011', 'tromso']],
  ['N-9011 Tromsø', ['9011', 'tromso']],
  ['no 9011', ['9011']],
  ['Storgata 12 0581 Oslo', ['storgata', '12', '0581', 'oslo']],
  ['77 00 00 12', ['77', '00', '12']],
  ['', []],
  [' \t\n ', []],
  ['%_%', []],
  ["o'brien-berg", ['o', 'brien', 'berg']],
])('the words of %j are %j', (typed, words) => {
  expect(queryOf(typed).words).toEqual(words);
});

test.each(["'; DROP TABLE practice; --", '.*(', '\0', '\u{1F600}', '�'.repeat(10_000), '<script>', 'a '.repeat(100)])(
  'a query may be anything: %j',
  (typed) => {
    const { words } = queryOf(typed);
    expect(words.join('').length).toBeLessThanOrEqual(200);
    expect(words.length).toBeLessThanOrEqual(12);
  },
);

const slips: [string, string, boolean, string][] = [
  ['tromsi', 'tromso', true, 'a letter wrong'],
  ['troso', 'tromso', true, 'a letter missing'],
  ['tromsso', 'tromso', true, 'a letter too many'],
  ['trosmo', 'tromso', true, 'two swapped'],
  ['romsot', 'tromso', true, 'a letter in another place'],
  ['romso', 'tromso', true, 'the first missing'],
  ['troms', 'tromso', true, 'the last missing'],
  ['bærm', 'baerum', true, 'a letter missing, æ beside it'],
  ['brum', 'baerum', true, 'æ missing, one letter of a keyboard and two of ours'],
  ['borum', 'baerum', true, 'ø for æ'],
  ['tromsæ', 'tromso', true, 'æ for ø'],
  ['tromsae', 'tromso', true, 'ae for ø: who writes ae may mean æ'],
  ['rad', 'rod', true, 'a short word'],
  ['rd', 'rod', true, 'a short word with a letter missing'],
  ['trosim', 'tromso', false, 'two slips'],
  ['ab', 'aa', false, 'too short to be anything'],
  ['9012', '9011', false, 'a number is another place'],
  ['a'.repeat(31), 'a'.repeat(30), false, 'longer than any name'],
];

test.each(slips)('who types %j may mean %j: %j (%s)', (typed, meant, may) => {
  const [sought] = soughtWords(queryOf(typed), { slips: true });
  expect(sought && matchOf({ ...sought, hasEnd: false, text: '-' }, meant) === 'slip').toBe(may);
});

const marks: [string, string, string][] = [
  ['skogmo', 'Ingrid Skogmo', 'Ingrid [Skogmo]'],
  ['tromso', 'Fjellheimvegen 12, 9011 Tromsø', 'Fjellheimvegen 12, 9011 [Tromsø]'],
  ['90 11', '9011 Tromsø', '[9011] Tromsø'],
  ['senter', 'Fjellheim legesenter', 'Fjellheim [legesenter]'],
  ['te', 'Fjellheim legesenter', 'Fjellheim legesenter'],
  ['KARASJOGA', 'Kárášjoga doavtterguovddáš'.normalize('NFD'), '[Kárášjoga] doavtterguovddáš'.normalize('NFD')],
  ['skogmi', 'Ingrid Skogmo', 'Ingrid [Skogmo]'],
  ['', 'Ingrid Skogmo', 'Ingrid Skogmo'],
];

test.each(marks)('the search %j marks %j as %j', (typed, text, shown) => {
  const pieces = piecesOf(text, soughtWords(queryOf(typed), { slips: true }));
  expect(pieces.map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('')).toBe(shown);
});

test('a text is folded as the tables are', () => {
  expect(folded('Kárášjoga doavtterguovddáš / Bærum')).toBe('karasjoga doavtterguovddas baerum');
});
