import { askedQuery, fragmentOf, nothingAsked, parseAskedTimes, readTimesForm } from './asked-times';

test('an address says a week or a day, and a part of the day; anything else counts as missing', () => {
  const asked = { week: '2026-W50', date: '2026-12-09', part: 'morning' };
  expect(parseAskedTimes(asked)).toEqual(asked);
  for (const wrong of [{}, { week: '2026-W54' }, { date: '2026-02-30' }, { date: "2026-12-09'" }, { part: 'night' }])
    expect(parseAskedTimes(wrong)).toEqual(nothingAsked);
});

test('a day brings its week along: the address says one of the two', () => {
  expect(askedQuery(parseAskedTimes({ week: '2026-W50', date: '2026-12-09' }))).toEqual({
    week: null,
    date: '2026-12-09',
    part: null,
  });
  expect(askedQuery(parseAskedTimes({ week: '2026-W50' }))).toMatchObject({ week: '2026-W50' });
});

test('one arrives at the day, else at the week, else where no fragment of the page before leads', () => {
  const at = (given: object) => fragmentOf(parseAskedTimes(given));
  expect([{ date: '2026-12-09' }, { week: '2026-W50' }, { part: 'morning' }, {}].map(at)).toEqual([
    '#d2026-12-09',
    '#week',
    '#week',
    '#',
  ]);
});

const shown = { week: '2026-W49', part: 'morning' };
const formOf = (fields: object) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...shown, ...fields })) form.append(name, value);
  return form;
};

test.each<[string, object, object | null]>([
  ['"Next" asks for no other times', { go: 'next', date: '2026-12-09' }, null],
  ['a week keeps the part of the day', { times: '2026-W50' }, { week: '2026-W50', date: null, part: 'morning' }],
  ['so does a day', { times: '2026-12-09' }, { week: null, date: '2026-12-09', part: 'morning' }],
  ['a part of the day keeps the week', { only: 'afternoon' }, { week: '2026-W49', date: null, part: 'afternoon' }],
  ['all of the day, too', { only: '' }, { week: '2026-W49', date: null, part: null }],
  [
    'the field of dates counts with its button',
    { goto: '1', date: '2026-12-09' },
    { date: '2026-12-09', part: 'morning' },
  ],
  ['a date that is none leaves the week', { goto: '1', date: 'x' }, { week: '2026-W49', date: null }],
  [
    'the chosen time is shown with its whole day',
    { show: '2026-12-09' },
    { week: null, date: '2026-12-09', part: null },
  ],
  ['all times begin at the first', { all: '1' }, nothingAsked],
])('%s', (_, fields, move) => {
  const read = readTimesForm(formOf(fields));
  expect(read.shown).toEqual({ ...shown, date: null });
  if (move) expect(read.move).toMatchObject(move);
  else expect(read.move).toBeNull();
});
